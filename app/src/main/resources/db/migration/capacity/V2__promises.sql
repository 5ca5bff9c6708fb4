-- Whether the figure knows what was promised: a person takes a promised bed off the count, a feed of
-- occupied beds does not see it until somebody lies in it. Written by capacity.report.
alter table capacity.figure add column knows_promises boolean not null default true;
alter table capacity.figure_history add column knows_promises boolean not null default true;

-- What a figure covered and a figure that does not know promises may have to count again.
create index claim_covered on capacity.claim (service) where not counts and state in ('HELD', 'TAKEN');
create index claim_arrived on capacity.claim (service, changed_at) where not counts and state = 'ARRIVED';

-- What the figure covers no longer comes off it.
create function capacity.cover(service uuid, observed_at timestamptz, knows_promises boolean)
returns void language sql volatile as $$
    with covered as (
        update capacity.claim c set counts = false, ordinal = null
        where c.service = $1 and c.counts and c.state <> 'RELEASED'
          and case when $3 then c.made_at <= $2 else c.state = 'ARRIVED' and c.changed_at <= $2 end
        returning c.offer
    )
    update capacity.unit u set claim = null from covered c where u.claim = c.offer;
$$;

-- What an earlier figure covered comes off again when this one does not know of it.
create function capacity.count_again(service uuid, observed_at timestamptz)
returns void language sql volatile as $$
    update capacity.claim c set counts = true
    where c.service = $1 and not c.counts
      and (c.state in ('HELD', 'TAKEN') or c.state = 'ARRIVED' and c.changed_at > $2);
$$;

drop function capacity.report(
    uuid, int, int, int, int, text, text, timestamptz, timestamptz, uuid, text);

-- Takes in a figure. Returns its version, or null when a younger one is there already. A figure that
-- knows promises covers every claim made up to its observation; one that does not covers only those
-- whose patient had arrived by then. What is not covered comes off it.
create function capacity.report(
    service uuid, free int, total int, staffed int, occupied int, source text, source_name text,
    observed_at timestamptz, received_at timestamptz, reported_by uuid, reporter text,
    knows_promises boolean
) returns int language plpgsql volatile as $$
declare
    adopted_version int;
begin
    perform capacity.lock(null, service);
    insert into capacity.figure as f (
        service, version, free, total, staffed, occupied, source, source_name,
        observed_at, received_at, reported_by, reporter, knows_promises)
    values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    on conflict on constraint figure_pkey do update
    set version = f.version + 1, free = excluded.free, total = excluded.total,
        staffed = excluded.staffed, occupied = excluded.occupied, source = excluded.source,
        source_name = excluded.source_name, observed_at = excluded.observed_at,
        received_at = excluded.received_at, reported_by = excluded.reported_by,
        reporter = excluded.reporter, knows_promises = excluded.knows_promises
    where f.observed_at <= excluded.observed_at
    returning f.version into adopted_version;
    insert into capacity.figure_history (
        service, adopted, confirmed, free, total, staffed, occupied, source, source_name,
        observed_at, received_at, reported_by, reporter, knows_promises)
    values ($1, adopted_version is not null, false, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
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

-- As before, and the figure goes on knowing what it knew.
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
        observed_at, received_at, reported_by, reporter, knows_promises)
    select f.service, true, true, f.free, f.total, f.staffed, f.occupied, f.source, f.source_name,
           f.observed_at, f.received_at, f.reported_by, f.reporter, f.knows_promises
    from capacity.figure f where f.service = $1;
    return confirmed_version;
end $$;
