-- Who the patient is, as far as known. Written by the patient module only (patient.enter, Patients).
-- A row may hold nothing but an id: unknown identity never blocks.
create table patient.patient (
    id             uuid        primary key,
    version        int         not null default 1,
    identity       text        not null check (identity in ('KNOWN', 'UNVERIFIED', 'UNKNOWN')),
    bsn            text        check (bsn ~ '^[0-9]{9}$'),
    bsn_state      text        not null check (bsn_state in ('VERIFIED', 'UNVERIFIED', 'ABSENT')),
    given_names    text,
    prefix         text,
    family_name    text,
    -- Lower case without marks and spaces; what a typed name is compared with.
    search_name    text,
    birth_date     date,
    gender         text        not null default 'UNKNOWN' check (gender in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
    phone          text,
    address        text,
    postcode       text,
    municipality   text,
    gp_name        text,
    gp_organisation uuid,
    demo           boolean     not null default false,
    -- The organisation that entered it; it may always look at what it entered.
    entered_by     uuid        not null,
    entered_at     timestamptz not null,
    changed_at     timestamptz not null,
    check ((bsn is null) = (bsn_state = 'ABSENT'))
);

-- One person per verified number; unverified numbers may be misheard, so they may repeat.
create unique index patient_verified_bsn on patient.patient (bsn) where bsn_state = 'VERIFIED';
create index patient_bsn on patient.patient (bsn) where bsn is not null;
create index patient_name on patient.patient (search_name text_pattern_ops, birth_date);
create index patient_phone on patient.patient (phone) where phone is not null;
create index patient_changed on patient.patient (changed_at, id);

-- Enters a patient as part of another statement; the fields carry the column names.
create function patient.enter(fields jsonb, at timestamptz)
returns uuid
language sql volatile
as $$
    insert into patient.patient (
        id, identity, bsn, bsn_state, given_names, prefix, family_name, search_name, birth_date, gender,
        phone, address, postcode, municipality, gp_name, gp_organisation, demo, entered_by, entered_at, changed_at)
    select p.id, p.identity, p.bsn, p.bsn_state, p.given_names, p.prefix, p.family_name, p.search_name,
           p.birth_date, p.gender, p.phone, p.address, p.postcode, p.municipality, p.gp_name,
           p.gp_organisation, p.demo, p.entered_by, $2, $2
    from jsonb_populate_record(null::patient.patient, $1) p
    returning id
$$;
