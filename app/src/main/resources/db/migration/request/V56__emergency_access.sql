-- Who looked at a request outside their reach in an emergency, why, until when, and what was thought of it afterwards.
-- Written by EmergencyAccesses of module request; each look itself is a line in the trail that names the id.
--   lead: who had the lead when it was opened, and so reviews it beside the organisation of who opened it
create table request.emergency_access (
    id                uuid        primary key,
    request           uuid        not null references request.request (id),
    person            uuid        not null,
    person_name       text        not null,
    role              text        not null,
    organisation      uuid        not null,
    lead              uuid        not null,
    reason            text        not null check (reason <> ''),
    at                timestamptz not null,
    until             timestamptz not null check (until > at),
    ended_at          timestamptz,
    reviewed_at       timestamptz,
    reviewed_by       text,
    approved          boolean,
    review_reason     text,
    check ((reviewed_at is null) = (approved is null) and (reviewed_at is null) = (reviewed_by is null)),
    check (approved is not false or review_reason <> '')
);

create index emergency_access_request on request.emergency_access (request, at desc);
create index emergency_access_organisation on request.emergency_access (organisation, at desc);
create index emergency_access_lead on request.emergency_access (lead, at desc);
