-- Whoever plans who works when takes rosters over, as far as the own scope.
update access.role set capabilities = array_append(capabilities, 'MANAGE_ROSTER')
where code in ('zorgcoordinator', 'dienstmanager', 'beheerder') and not 'MANAGE_ROSTER' = any(capabilities);
