-- What a patient said of who may ask their data from whom, one row for each pair each time somebody said it. Rows are only
-- added, by Consents; the latest of a pair holds, and where there is none the answer is unknown.
--   holder, asker: codes of sectors, the category that keeps the data and the one that asks
--   recorded_by, organisation: who wrote it down
create table patient.consent (
    id           bigint      generated always as identity primary key,
    patient      uuid        not null references patient.patient,
    holder       text        not null,
    asker        text        not null,
    choice       text        not null check (choice in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    speaker      text        not null check (speaker in ('PATIENT', 'REPRESENTATIVE')),
    means        text        not null check (means in ('IN_PERSON', 'TELEPHONE', 'WRITING')),
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    organisation uuid        not null
);

create index consent_latest on patient.consent (patient, holder, asker, id desc);
