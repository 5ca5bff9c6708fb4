-- Which protocol is used is a medical matter of the region; the administrator can load one but so can they.
update access.role set capabilities = array_append(capabilities, 'MANAGE_PROTOCOLS')
where code in ('regiobureau', 'beheerder', 'koppeling') and not 'MANAGE_PROTOCOLS' = any(capabilities);
