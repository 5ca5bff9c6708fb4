-- Whoever looks after requests of a whole region or judges them says that two records are of one person, and that they are not.
update access.role set capabilities = array_append(capabilities, 'MERGE_PATIENTS')
where code in ('triagist', 'regiearts', 'zorgcoordinator')
  and not 'MERGE_PATIENTS' = any(capabilities);
