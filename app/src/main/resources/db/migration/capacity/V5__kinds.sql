-- The fields of a figure beside the four that every kind of capacity may have, by their codes.
alter table capacity.figure add column amounts jsonb not null default '{}';
alter table capacity.figure_history add column amounts jsonb not null default '{}';

drop function capacity.report(
    uuid, int, int, int, int, text, text, timestamptz, timestamptz, uuid, text, boolean);

-- As before, with the other fields.
create function capacity.report(
    service uuid, free int, total int, staffed int, occupied int, source text, source_name text,
    observed_at timestamptz, received_at timestamptz, reported_by uuid, reporter text,
    knows_promises boolean, amounts jsonb
) returns int language plpgsql volatile as $$
declare
    adopted_version int;
begin
    perform capacity.lock(null, service);
    insert into capacity.figure as f (
        service, version, free, total, staffed, occupied, source, source_name,
        observed_at, received_at, reported_by, reporter, knows_promises, amounts)
    values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    on conflict on constraint figure_pkey do update
    set version = f.version + 1, free = excluded.free, total = excluded.total,
        staffed = excluded.staffed, occupied = excluded.occupied, source = excluded.source,
        source_name = excluded.source_name, observed_at = excluded.observed_at,
        received_at = excluded.received_at, reported_by = excluded.reported_by,
        reporter = excluded.reporter, knows_promises = excluded.knows_promises,
        amounts = excluded.amounts
    where f.observed_at <= excluded.observed_at
    returning f.version into adopted_version;
    insert into capacity.figure_history (
        service, adopted, confirmed, free, total, staffed, occupied, source, source_name,
        observed_at, received_at, reported_by, reporter, knows_promises, amounts)
    values ($1, adopted_version is not null, false, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);
    if adopted_version is not null then
        perform capacity.cover($1, $8, $12);
        if not $12 then
            perform capacity.count_again($1, $8);
        end if;
        perform capacity.lay_out($1, $2);
        perform capacity.seat(array[$1]);
    end if;
    return adopted_version;
end $$;

-- As before, and the other fields stay.
create or replace function capacity.confirm(
    service uuid, source text, source_name text, at timestamptz, confirmed_by uuid, confirmer text
) returns int language plpgsql volatile as $$
declare
    confirmed_version int;
begin
    perform capacity.lock(null, service);
    update capacity.figure f
    set version = f.version + 1, source = $2, source_name = $3,
        observed_at = greatest(f.observed_at, $4), received_at = $4, reported_by = $5, reporter = $6
    where f.service = $1
    returning f.version into confirmed_version;
    insert into capacity.figure_history (
        service, adopted, confirmed, free, total, staffed, occupied, source, source_name,
        observed_at, received_at, reported_by, reporter, knows_promises, amounts)
    select f.service, true, true, f.free, f.total, f.staffed, f.occupied, f.source, f.source_name,
           f.observed_at, f.received_at, f.reported_by, f.reporter, f.knows_promises, f.amounts
    from capacity.figure f where f.service = $1;
    return confirmed_version;
end $$;

-- What a service reported last of each kind of capacity that is looked at and never taken: hours, cars, crowding.
-- Written only by capacity.read_in and capacity.confirm_reading.
--   amounts: every field by its code, calculated ones included, as they were then
create table capacity.reading (
    service     uuid        not null,
    kind        text        not null,
    version     int         not null,
    amounts     jsonb       not null,
    source      text        not null,
    source_name text        not null,
    observed_at timestamptz not null,
    received_at timestamptz not null,
    reported_by uuid        not null,
    reporter    text        not null,
    primary key (service, kind)
) with (fillfactor = 60);

-- Every reading ever received, also those that came too late to count, which are not adopted.
-- Appended by capacity.read_in and capacity.confirm_reading.
create table capacity.reading_history (
    id          bigint      generated always as identity,
    service     uuid        not null,
    kind        text        not null,
    adopted     boolean     not null,
    confirmed   boolean     not null,
    amounts     jsonb       not null,
    source      text        not null,
    source_name text        not null,
    observed_at timestamptz not null,
    received_at timestamptz not null,
    reported_by uuid        not null,
    reporter    text        not null,
    primary key (service, kind, id)
);

create index reading_history_observed on capacity.reading_history (service, kind, observed_at) where adopted;

-- Takes in a reading. Returns its version, or null when a younger one is there already.
create function capacity.read_in(
    service uuid, kind text, amounts jsonb, source text, source_name text,
    observed_at timestamptz, received_at timestamptz, reported_by uuid, reporter text
) returns int language plpgsql volatile as $$
declare
    adopted_version int;
begin
    insert into capacity.reading as r (
        service, kind, version, amounts, source, source_name, observed_at, received_at, reported_by, reporter)
    values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9)
    on conflict on constraint reading_pkey do update
    set version = r.version + 1, amounts = excluded.amounts, source = excluded.source,
        source_name = excluded.source_name, observed_at = excluded.observed_at,
        received_at = excluded.received_at, reported_by = excluded.reported_by,
        reporter = excluded.reporter
    where r.observed_at <= excluded.observed_at
    returning r.version into adopted_version;
    insert into capacity.reading_history (
        service, kind, adopted, confirmed, amounts, source, source_name, observed_at, received_at,
        reported_by, reporter)
    values ($1, $2, adopted_version is not null, false, $3, $4, $5, $6, $7, $8, $9);
    return adopted_version;
end $$;

-- Renews the age of a reading; no number changes. Returns its version, or null when there is none.
create function capacity.confirm_reading(
    service uuid, kind text, source text, source_name text, at timestamptz, confirmed_by uuid, confirmer text
) returns int language plpgsql volatile as $$
declare
    confirmed_version int;
begin
    update capacity.reading r
    set version = r.version + 1, source = $3, source_name = $4,
        observed_at = greatest(r.observed_at, $5), received_at = $5, reported_by = $6, reporter = $7
    where r.service = $1 and r.kind = $2
    returning r.version into confirmed_version;
    insert into capacity.reading_history (
        service, kind, adopted, confirmed, amounts, source, source_name, observed_at, received_at,
        reported_by, reporter)
    select r.service, r.kind, true, true, r.amounts, r.source, r.source_name, r.observed_at, r.received_at,
           r.reported_by, r.reporter
    from capacity.reading r where r.service = $1 and r.kind = $2;
    return confirmed_version;
end $$;
