-- Whoever speaks with patients writes down what they said about asking their data elsewhere.
update access.role set capabilities = array_append(capabilities, 'RECORD_CONSENT')
where code in ('triagist', 'regiearts', 'zorgcoordinator', 'centralist', 'ambulance', 'huisarts', 'seh', 'ggz-triagist',
               'verpleegkundige', 'verloskundige')
  and not 'RECORD_CONSENT' = any(capabilities);
