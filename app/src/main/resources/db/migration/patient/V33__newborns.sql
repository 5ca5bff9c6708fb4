-- Why somebody has no citizen service number, as far as anybody said; and of the newborn whose child it is, at what
-- moment it was born, and as which of several.
alter table patient.patient
    add column no_bsn      text check (no_bsn in ('NEWBORN', 'FOREIGN', 'REFUSED', 'UNKNOWN')),
    add column mother      uuid references patient.patient,
    add column born_at     timestamptz,
    add column birth_order int check (birth_order between 1 and 9),
    add check (bsn is null or no_bsn is null),
    add check (mother <> id);

create index patient_mother on patient.patient (mother) where mother is not null;

create or replace function patient.enter(fields jsonb, at timestamptz)
returns uuid
language sql volatile
as $$
    insert into patient.patient (
        id, identity, bsn, bsn_state, no_bsn, given_names, prefix, family_name, search_name, name_keys, birth_date, mother,
        born_at, birth_order, gender, phone, address, postcode, municipality, gp_name, gp_organisation, demo, entered_by,
        entered_at, changed_at)
    select p.id, p.identity, p.bsn, p.bsn_state, p.no_bsn, p.given_names, p.prefix, p.family_name, p.search_name,
           p.name_keys, p.birth_date, p.mother, p.born_at, p.birth_order, p.gender, p.phone, p.address, p.postcode,
           p.municipality, p.gp_name, p.gp_organisation, p.demo, p.entered_by, $2, $2
    from jsonb_populate_record(null::patient.patient, $1) p
    returning id
$$;
