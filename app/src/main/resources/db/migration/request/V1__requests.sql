-- What happened to each request, as facts that are appended and never changed.
-- Written by the request module only, together with the row below, in one statement.
create table request.fact (
    request_id uuid        not null,
    version    int         not null check (version > 0),
    at         timestamptz not null,
    type       text        not null,
    body       jsonb       not null,
    by         jsonb       not null,
    primary key (request_id, version)
);

create function request.refuse_change() returns trigger
language plpgsql
as $$
begin
    raise exception 'Facts are appended, never changed. Maybe record a correction.';
end
$$;

create trigger fact_is_append_only
    before update or delete on request.fact
    for each row execute function request.refuse_change();

create sequence request.number start 1001 cache 1;

-- The row that lists read, made from the facts; `rebuild` makes it again and must find no difference.
-- Written by the request module only, in the statement that appends the facts.
create table request.request (
    id              uuid        primary key,
    number          bigint      not null unique,
    version         int         not null,
    phase           text        not null,
    open            boolean     not null,
    ending          text,
    opened_at       timestamptz not null,
    changed_at      timestamptz not null,
    channel         text        not null,
    headline        text        not null,
    callback_number text,
    patient         uuid        not null,
    identity        text        not null,
    requester       uuid        not null,
    desk            uuid        not null,
    lead            uuid        not null,
    lead_offered_to uuid,
    region          uuid        not null,
    subregion       uuid        not null,
    municipality    text,
    parties         uuid[]      not null,
    care            text,
    urgency         smallint,
    reassess_by     timestamptz,
    open_offers     int         not null,
    -- Without an urgency a request stands in front: nobody knows yet how urgent it is.
    rank            smallint    generated always as (coalesce(urgency, -1)) stored,
    check (open = (ending is null))
);

create index request_worklist on request.request (rank, opened_at) where open;
create index request_worklist_region on request.request (region, rank, opened_at) where open;
create index request_worklist_subregion on request.request (subregion, rank, opened_at) where open;
create index request_parties on request.request using gin (parties) with (fastupdate = off);
create index request_patient on request.request (patient);
create index request_callback on request.request (callback_number, opened_at) where callback_number is not null;
create index request_changed on request.request (changed_at, id);
