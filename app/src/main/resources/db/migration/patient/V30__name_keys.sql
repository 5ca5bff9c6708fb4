-- What a family name sounds like, as the program works it out (DutchName); one key per name in a married name.
-- Null where nobody worked it out yet: the program does so when it starts. Other rules: set it to null again.
alter table patient.patient add column name_keys text[];

-- A day has some fifty birthdays in two million people; the keys choose among those.
create index patient_birth on patient.patient (birth_date) where birth_date is not null;
create index patient_without_name_keys on patient.patient (id) where name_keys is null and family_name is not null;

create or replace function patient.enter(fields jsonb, at timestamptz)
returns uuid
language sql volatile
as $$
    insert into patient.patient (
        id, identity, bsn, bsn_state, given_names, prefix, family_name, search_name, name_keys, birth_date, gender,
        phone, address, postcode, municipality, gp_name, gp_organisation, demo, entered_by, entered_at, changed_at)
    select p.id, p.identity, p.bsn, p.bsn_state, p.given_names, p.prefix, p.family_name, p.search_name, p.name_keys,
           p.birth_date, p.gender, p.phone, p.address, p.postcode, p.municipality, p.gp_name,
           p.gp_organisation, p.demo, p.entered_by, $2, $2
    from jsonb_populate_record(null::patient.patient, $1) p
    returning id
$$;
