-- By which a patient sees the own request: a link that works once, with the birth date. Neither the link nor the
-- session it opens can be made from what is kept here. Written by PatientLinks of module request.
--   attempts: birth dates tried, the right one included
create table request.patient_link (
    id            uuid        primary key,
    request       uuid        not null references request.request (id),
    -- Whom it was made for: when the request turns out to be about somebody else, the link shows nobody.
    patient       uuid        not null,
    token_hash    text        not null constraint patient_link_token unique,
    made_at       timestamptz not null,
    made_by       text        not null,
    organisation  uuid        not null,
    expires_at    timestamptz not null check (expires_at > made_at),
    replaced_at   timestamptz,
    attempts      int         not null default 0,
    opened_at     timestamptz,
    session_hash  text        constraint patient_link_session unique,
    session_until timestamptz,
    check ((opened_at is null) = (session_hash is null) and (opened_at is null) = (session_until is null))
);

create index patient_link_request on request.patient_link (request, made_at desc);
