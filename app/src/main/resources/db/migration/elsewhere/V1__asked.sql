create schema if not exists elsewhere;

-- That somebody wanted to know what another system knows of a patient, and what became of it; nothing of what was told.
-- Written by module elsewhere, through JdbcAsked, each time with its line in the trail.
--   consent: what the register of consent answered; emergency: the emergency access that stood in for it
--   answer: TOLD, NO_CONSENT, or why the source told nothing; null while it is being asked, and for ever when the program
--           stopped meanwhile
create table elsewhere.asked (
    id           uuid        primary key,
    request      uuid        not null,
    patient      uuid        not null,
    at           timestamptz not null,
    person       uuid        not null,
    person_name  text        not null,
    role         text        not null,
    organisation uuid        not null,
    source       text        not null,
    consent      text        not null check (consent in ('PERMIT', 'DENY', 'UNKNOWN', 'UNREACHABLE')),
    emergency    uuid,
    answer       text,
    answered_at  timestamptz,
    check ((answer is null) = (answered_at is null)),
    check (consent = 'PERMIT' or emergency is not null or answer = 'NO_CONSENT')
);

create index asked_request on elsewhere.asked (request, at desc);
