-- The figure each service reported last. Written only by capacity.report and capacity.confirm.
-- Numbers are as reported; free is never calculated from the others.
create table capacity.figure (
    service     uuid        primary key,
    version     int         not null,
    free        int         not null check (free >= 0),
    total       int         check (total >= 0),
    staffed     int         check (staffed >= 0),
    occupied    int         check (occupied >= 0),
    source      text        not null,
    source_name text        not null,
    observed_at timestamptz not null,
    received_at timestamptz not null,
    reported_by uuid        not null,
    reporter    text        not null
) with (fillfactor = 60);

-- Every figure ever received, also those that came too late to count, which are not adopted.
-- Appended by capacity.report and capacity.confirm.
create table capacity.figure_history (
    id          bigint      generated always as identity,
    service     uuid        not null,
    adopted     boolean     not null,
    confirmed   boolean     not null,
    free        int         not null,
    total       int,
    staffed     int,
    occupied    int,
    source      text        not null,
    source_name text        not null,
    observed_at timestamptz not null,
    received_at timestamptz not null,
    reported_by uuid        not null,
    reporter    text        not null,
    primary key (service, id)
);

-- What was promised of a service: one claim for each offer that holds or took something.
-- Written only by the functions below, inside the statements of module placement.
--   counts:  made since the figure, so the figure does not know of it yet
--   ordinal: the unit it has; null when there was none left, or when a newer figure covers it
create table capacity.claim (
    offer      uuid        primary key,
    request    uuid        not null,
    service    uuid        not null,
    state      text        not null check (state in ('HELD', 'TAKEN', 'ARRIVED', 'RELEASED')),
    counts     boolean     not null,
    ordinal    int,
    made_at    timestamptz not null,
    until      timestamptz,
    changed_at timestamptz not null
) with (fillfactor = 80);

create index claim_request on capacity.claim (request) where state in ('HELD', 'TAKEN');
create index claim_counting on capacity.claim (service) where counts and state <> 'RELEASED';

-- One row for each unit (bed, slot) that the figure said was free, with what claimed it since.
-- Taken row by row with SKIP LOCKED, because a counter would make a popular service a queue.
-- Written only by the functions below.
create table capacity.unit (
    service uuid not null,
    ordinal int  not null,
    claim   uuid constraint unit_claimed_once unique,
    primary key (service, ordinal)
) with (fillfactor = 80);

create index unit_free on capacity.unit (service, ordinal) where claim is null;

-- Claims that have or free a unit go side by side on a service; a report, and a claim for which there
-- may be no unit left, have the service alone. So free now is exact whatever happens at the same
-- moment. Services are always locked in their own order, so that nobody waits in a circle.
create function capacity.lock(shared uuid[], alone uuid) returns void language plpgsql volatile as $$
declare
    this record;
begin
    for this in
        select s.service, uuid_hash_extended(s.service, 2026) as key
        from (select distinct unnest(array_append(shared, alone)) as service) s
        where s.service is not null
        order by s.service
    loop
        if this.service = alone then
            perform pg_advisory_xact_lock(this.key);
        else
            perform pg_advisory_xact_lock_shared(this.key);
        end if;
    end loop;
end $$;

-- Gives free units to claims that have none yet, oldest first. Takes no more claims than it has
-- units for, and so leaves the others to whoever frees a unit at the same moment.
create function capacity.seat(services uuid[]) returns void language plpgsql volatile as $$
declare
    place uuid;
    waiting int;
    unit record;
    claimant uuid;
begin
    foreach place in array services loop
        waiting := (select count(*) from capacity.claim c
                    where c.service = place and c.counts and c.state <> 'RELEASED' and c.ordinal is null);
        if waiting > 0 then
            for unit in
                select u.ordinal from capacity.unit u
                where u.service = place and u.claim is null
                order by u.ordinal limit waiting for update skip locked
            loop
                select c.offer into claimant from capacity.claim c
                where c.service = place and c.counts and c.state <> 'RELEASED' and c.ordinal is null
                order by c.made_at, c.offer limit 1 for update skip locked;
                exit when not found;
                update capacity.claim c set ordinal = unit.ordinal where c.offer = claimant;
                update capacity.unit u set claim = claimant
                where u.service = place and u.ordinal = unit.ordinal;
            end loop;
        end if;
    end loop;
end $$;

-- For placement: holds one unit for each offer until it is answered, where there is one left.
-- Returns the offers for which a unit is held.
create function capacity.hold(
    at timestamptz, request uuid, offers uuid[], services uuid[], until timestamptz
) returns setof uuid language plpgsql volatile as $$
begin
    perform capacity.lock(services, null);
    return query
        with wanted as (
            select * from unnest(offers, services) as w(offer, service)
        ), picked as (
            select w.offer, w.service, u.ordinal from wanted w
            cross join lateral (
                select f.ordinal from capacity.unit f
                where f.service = w.service and f.claim is null
                order by f.ordinal limit 1 for update skip locked
            ) u
        ), marked as (
            update capacity.unit u set claim = p.offer from picked p
            where u.service = p.service and u.ordinal = p.ordinal
        )
        insert into capacity.claim as c (offer, request, service, state, counts, ordinal, made_at, until, changed_at)
        select p.offer, $2, p.service, 'HELD', true, p.ordinal, $1, $5, $1 from picked p
        returning c.offer;
end $$;

-- Lets go of claims whose services are locked already.
create function capacity.let_go(at timestamptz, offers uuid[]) returns void language plpgsql volatile as $$
declare
    freed uuid[];
begin
    with gone as (
        update capacity.claim c set state = 'RELEASED', ordinal = null, until = null, changed_at = $1
        where c.offer = any(offers) and c.state in ('HELD', 'TAKEN')
        returning c.offer, c.service
    ), unclaimed as (
        update capacity.unit u set claim = null from gone g where u.claim = g.offer
        returning u.service
    )
    select array_agg(u.service) into freed from unclaimed u;
    if freed is not null then
        perform capacity.seat(freed);
    end if;
end $$;

-- For placement: lets go of what these offers hold or took.
create function capacity.release(at timestamptz, offers uuid[]) returns void language plpgsql volatile as $$
declare
    services uuid[];
begin
    select array_agg(c.service) into services from capacity.claim c
    where c.offer = any(offers) and c.state in ('HELD', 'TAKEN');
    if services is not null then
        perform capacity.lock(services, null);
        perform capacity.let_go(at, offers);
    end if;
end $$;

-- For placement: the offer is accepted, so its unit is taken and the holds of the same request go.
-- Without a hold it takes a free unit if there is one; if there is none, the service knows best.
create function capacity.take(at timestamptz, request uuid, offer uuid, service uuid)
returns void language plpgsql volatile as $$
declare
    held boolean := exists (select 1 from capacity.claim c where c.offer = $3 and c.state = 'HELD');
    others uuid[];
    services uuid[];
begin
    select array_agg(c.offer), array_agg(c.service) into others, services from capacity.claim c
    where c.request = $2 and c.state = 'HELD' and c.offer <> $3;
    if held then
        perform capacity.lock(array_append(services, $4), null);
        update capacity.claim c set state = 'TAKEN', until = null, changed_at = $1 where c.offer = $3;
    else
        perform capacity.lock(services, $4);
        insert into capacity.claim (offer, request, service, state, counts, made_at, changed_at)
        values ($3, $2, $4, 'TAKEN', true, $1, $1);
        perform capacity.seat(array[$4]);
    end if;
    if others is not null then
        perform capacity.let_go(at, others);
    end if;
end $$;

-- For placement: the patient is there. The unit stays claimed until a newer figure covers it.
create function capacity.arrived(at timestamptz, offers uuid[]) returns void language sql volatile as $$
    update capacity.claim c set state = 'ARRIVED', changed_at = $1
    where c.offer = any($2) and c.state = 'TAKEN';
$$;

-- Lays out as many units as the figure says are free, changing no more rows than the difference.
create function capacity.lay_out(service uuid, free int) returns void language plpgsql volatile as $$
declare
    there int := (select count(*) from capacity.unit u where u.service = $1);
begin
    if there < free then
        insert into capacity.unit (service, ordinal)
        select $1, n.ordinal from generate_series(1, free) as n(ordinal)
        where not exists (select 1 from capacity.unit u where u.service = $1 and u.ordinal = n.ordinal)
        limit free - there;
    elsif there > free then
        with surplus as (
            delete from capacity.unit u
            where u.service = $1 and u.ordinal in (
                select o.ordinal from capacity.unit o where o.service = $1
                order by o.claim is not null, o.ordinal desc limit there - free)
            returning u.claim
        )
        update capacity.claim c set ordinal = null from surplus s where c.offer = s.claim;
    end if;
end $$;

-- Takes in a figure. Returns its version, or null when a younger one is there already. What was
-- claimed up to the moment of observation is in the figure; what was claimed later comes off it.
create function capacity.report(
    service uuid, free int, total int, staffed int, occupied int, source text, source_name text,
    observed_at timestamptz, received_at timestamptz, reported_by uuid, reporter text
) returns int language plpgsql volatile as $$
declare
    adopted_version int;
begin
    perform capacity.lock(null, service);
    insert into capacity.figure as f values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict on constraint figure_pkey do update
    set version = f.version + 1, free = excluded.free, total = excluded.total,
        staffed = excluded.staffed, occupied = excluded.occupied, source = excluded.source,
        source_name = excluded.source_name, observed_at = excluded.observed_at,
        received_at = excluded.received_at, reported_by = excluded.reported_by,
        reporter = excluded.reporter
    where f.observed_at <= excluded.observed_at
    returning f.version into adopted_version;
    insert into capacity.figure_history (
        service, adopted, confirmed, free, total, staffed, occupied, source, source_name,
        observed_at, received_at, reported_by, reporter)
    values ($1, adopted_version is not null, false, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
    if adopted_version is not null then
        with covered as (
            update capacity.claim c set counts = false, ordinal = null
            where c.service = $1 and c.counts and c.state <> 'RELEASED' and c.made_at <= $8
            returning c.offer
        )
        update capacity.unit u set claim = null from covered c where u.claim = c.offer;
        perform capacity.lay_out($1, $2);
        perform capacity.seat(array[$1]);
    end if;
    return adopted_version;
end $$;

-- Renews the age of the figure: what is shown now, claims included, is still right, so nothing else
-- changes. Returns its version, or null when there is no figure.
create function capacity.confirm(
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
        observed_at, received_at, reported_by, reporter)
    select f.service, true, true, f.free, f.total, f.staffed, f.occupied, f.source, f.source_name,
           f.observed_at, f.received_at, f.reported_by, f.reporter
    from capacity.figure f where f.service = $1;
    return confirmed_version;
end $$;
