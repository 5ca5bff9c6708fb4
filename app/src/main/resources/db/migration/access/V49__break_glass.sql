-- Whoever may stand beside a patient of somebody else can look in an emergency; who only coordinates or connects cannot.
update access.role set capabilities = array_append(capabilities, 'BREAK_GLASS')
where code in ('triagist', 'regiearts', 'centralist', 'ambulance', 'huisarts', 'seh', 'ggz-triagist', 'verpleegkundige',
               'verloskundige')
  and not 'BREAK_GLASS' = any(capabilities);
