-- A connected system passes on what patients said to the people who work in it.
update access.role set capabilities = array_append(capabilities, 'RECORD_CONSENT')
where code = 'koppeling' and not 'RECORD_CONSENT' = any(capabilities);
