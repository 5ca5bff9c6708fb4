-- Who plans or drives a taxi: sees what is asked of the own organisation and answers it, and nothing else.
insert into access.role (code, name_nl, name_en, capabilities) values
    ('chauffeur', 'Vervoerder of chauffeur', 'Transport planner or driver', '{ANSWER_OFFER}');
