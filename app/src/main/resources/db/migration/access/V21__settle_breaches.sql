-- Who decides whether a place that was reported free and not given counts as a breach. The regional office sees no patients
-- with it, only what was declared, the reason and the explanation.
update access.role set capabilities = array_append(capabilities, 'SETTLE_BREACH') where code = 'regiobureau';
