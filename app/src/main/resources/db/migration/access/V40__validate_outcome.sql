-- The physician who supervises the triage validates outcomes, where an agreement says so.
update access.role set capabilities = array_append(capabilities, 'VALIDATE_OUTCOME')
where code = 'regiearts' and not 'VALIDATE_OUTCOME' = any(capabilities);
