-- Whoever handles a case may bring in another discipline; whoever practises one may advise.
update access.role set capabilities = array_append(capabilities, 'ASK_ADVICE')
where capabilities @> '{READ_REQUEST, WRITE_NOTE, OFFER_PLACE}' and not 'ASK_ADVICE' = any(capabilities);

update access.role set capabilities = array_append(capabilities, 'GIVE_ADVICE')
where code in ('huisarts', 'regiearts', 'verpleegkundige', 'ggz-triagist', 'verloskundige', 'seh', 'ambulance', 'koppeling')
  and not 'GIVE_ADVICE' = any(capabilities);

-- Who advises and does nothing else sees of a case what the consult shows.
insert into access.role (code, name_nl, name_en, capabilities) values
    ('geriatrisch-verpleegkundige', 'Geriatrisch verpleegkundige', 'Geriatric nurse', '{GIVE_ADVICE, SEE_NETWORK}'),
    ('specialist-ouderengeneeskunde', 'Specialist ouderengeneeskunde', 'Elderly care physician',
        '{GIVE_ADVICE, SEE_NETWORK}'),
    ('apotheker', 'Apotheker', 'Pharmacist', '{GIVE_ADVICE, SEE_NETWORK}');
