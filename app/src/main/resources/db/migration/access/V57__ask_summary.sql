-- Whoever judges or treats a patient may ask what other systems know; who only coordinates does not.
update access.role set capabilities = array_append(capabilities, 'ASK_SUMMARY')
where code in ('triagist', 'regiearts', 'centralist', 'ambulance', 'huisarts', 'seh', 'ggz-triagist', 'verpleegkundige',
               'verloskundige')
  and not 'ASK_SUMMARY' = any(capabilities);
