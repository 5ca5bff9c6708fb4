-- Who is called last and may take a place by force: the duty manager of a (sub)region, and in a crisis the officer of
-- the region. The regional office sees what was forced, with the reason and without the patient.
insert into access.role (code, name_nl, name_en, capabilities) values
    ('dienstmanager', 'Dienstdoende manager', 'Duty manager', '{OPEN_REQUEST, READ_REQUEST, WRITE_NOTE,
        HAND_OVER_TO_112, SEARCH_PLACE, OFFER_PLACE, TRANSFER_LEAD, WITHDRAW_REQUEST, SEARCH_PATIENT, SEE_CAPACITY,
        SEE_NETWORK, TAKE_DUTY_CALL, FORCE_PLACE, SEE_FORCED}'),
    ('crisisfunctionaris', 'Crisisfunctionaris ROAZ', 'ROAZ crisis officer', '{READ_REQUEST, WRITE_NOTE,
        SEARCH_PLACE, SEE_CAPACITY, SEE_NETWORK, SEE_AGGREGATES, FORCE_PLACE, SEE_FORCED}');

update access.role set capabilities = array_append(capabilities, 'SEE_FORCED') where code = 'regiobureau';
