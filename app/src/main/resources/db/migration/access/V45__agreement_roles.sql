-- Every partner signs for itself; who brings agreements and ends them is the regional office.
update access.role set capabilities = array_append(capabilities, 'SIGN_AGREEMENT')
where code in ('regiearts', 'huisarts', 'verpleegkundige', 'seh', 'ggz-triagist', 'verloskundige', 'regiobureau', 'sociaal-domein')
  and not 'SIGN_AGREEMENT' = any(capabilities);

update access.role set capabilities = array_append(capabilities, 'MANAGE_AGREEMENTS')
where code in ('regiobureau', 'beheerder') and not 'MANAGE_AGREEMENTS' = any(capabilities);
