-- Where who reports a place free must deliver it. One row per region or subregion; that of the subregion holds before
-- that of its region, and where there is none nobody must. Written only by module placement.
--   since: from when it is on without a break; null when it is off. Offers made before are not held to it
--   exempt: codes of reasons with which a place may say no all the same
--   contest_days: how long a provider may contest a breach before others than the parties see it
create table placement.must_deliver (
    id           uuid        primary key,
    version      int         not null,
    region       uuid,
    subregion    uuid,
    since        timestamptz,
    exempt       text[]      not null,
    contest_days int         not null check (contest_days between 1 and 60),
    changed_at   timestamptz not null,
    changed_by   text        not null,
    unique nulls not distinct (region, subregion),
    check ((region is null) <> (subregion is null))
);

-- Who switched it when, and what held from then on; nothing is ever changed here.
create table placement.must_deliver_change (
    rule         uuid        not null,
    version      int         not null,
    since        timestamptz,
    exempt       text[]      not null,
    contest_days int         not null,
    at           timestamptz not null,
    by           text        not null,
    role         text        not null,
    primary key (rule, version)
);

-- A place that was said to be free and was not given, where it must be: recorded in the transaction of the refusal or
-- the lapse, together with the fact in the story of the request. Written only by module placement.
--   offer: the offer that was refused or not answered, which names the breach
--   region, subregion: of the service
--   reason: code of the reason; null when nobody answered
--   free, observed_at: what was declared
--   contest_by: until when the provider can contest it; once
--   upheld: how it was settled; null while it was not
create table placement.breach (
    offer             uuid        primary key,
    version           int         not null,
    request           uuid        not null,
    request_number    bigint      not null,
    patient           uuid        not null,
    service           uuid        not null,
    organisation      uuid        not null,
    region            uuid        not null,
    subregion         uuid        not null,
    parties           uuid[]      not null,
    reason            text,
    free              int         not null,
    observed_at       timestamptz not null,
    at                timestamptz not null,
    contest_by        timestamptz not null,
    contested_at      timestamptz,
    contested_by_name text,
    explanation       text,
    settled_at        timestamptz,
    settled_by_name   text,
    settled_by_role   text,
    upheld            boolean,
    because           text,
    check ((contested_at is null) = (explanation is null)),
    check ((settled_at is null) = (upheld is null) and (settled_at is null) = (because is null))
);
create index breach_organisation on placement.breach (organisation, at);
create index breach_request on placement.breach (request);
create index breach_service on placement.breach (service, at);
create index breach_area on placement.breach (region, subregion, at);
