-- What patients want and do not want, one row for each treatment each time somebody told it. Rows are only added, by
-- TreatmentLimits; the latest of a treatment holds.
--   source: by whose word; recorded_by, organisation: who wrote it down
create table patient.treatment_limit (
    id           bigint      generated always as identity primary key,
    patient      uuid        not null references patient.patient,
    treatment    text        not null check (treatment in ('RESUSCITATION', 'HOSPITAL_ADMISSION', 'INTENSIVE_CARE')),
    wish         text        not null check (wish in ('WANTED', 'NOT_WANTED', 'UNKNOWN')),
    source       text        not null,
    remark       text,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    organisation uuid        not null
);

create index treatment_limit_latest on patient.treatment_limit (patient, treatment, id desc);
