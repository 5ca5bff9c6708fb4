-- Where more was promised than there is, claims wait for a unit that comes free. Whoever frees one gives it to the oldest
-- that waits, side by side with whoever answers, takes back or sees arrive that same claim: it was passed over, or was
-- left with a unit that nobody gave back. At a service where claims wait, all of these take turns.
create index claim_waiting on capacity.claim (service)
    where counts and state <> 'RELEASED' and ordinal is null;

-- For whoever has locked these services: where claims wait, one transaction at a time goes on. No claim begins to wait while
-- others go side by side (that needs the service alone), so who finds none waiting meets none. All services are locked
-- before any turn is waited for, and turns are taken in the order of services: nobody waits in a circle.
create function capacity.take_turns(services uuid[]) returns void language plpgsql volatile as $$
declare
    this record;
begin
    for this in
        select s.service, uuid_hash_extended(s.service, 2027) as key
        from (select distinct unnest(services) as service) s
        where exists (select 1 from capacity.claim c
                      where c.service = s.service and c.counts and c.state <> 'RELEASED' and c.ordinal is null)
        order by s.service
    loop
        perform pg_advisory_xact_lock(this.key);
    end loop;
end $$;

-- As before, taking turns.
create or replace function capacity.release(at timestamptz, offers uuid[]) returns void language plpgsql volatile as $$
declare
    services uuid[];
begin
    select array_agg(c.service) into services from capacity.claim c
    where c.offer = any(offers) and c.state in ('HELD', 'TAKEN');
    if services is not null then
        perform capacity.lock(services, null);
        perform capacity.take_turns(services);
        perform capacity.let_go(at, offers);
    end if;
end $$;

-- As before, taking turns.
create or replace function capacity.take(at timestamptz, request uuid, offer uuid, service uuid)
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
        perform capacity.take_turns(array_append(services, $4));
        update capacity.claim c set state = 'TAKEN', until = null, changed_at = $1 where c.offer = $3;
    else
        perform capacity.lock(services, $4);
        perform capacity.take_turns(services);
        insert into capacity.claim (offer, request, service, state, counts, made_at, changed_at)
        values ($3, $2, $4, 'TAKEN', true, $1, $1);
        perform capacity.seat(array[$4]);
    end if;
    if others is not null then
        perform capacity.let_go(at, others);
    end if;
end $$;

-- As before, with the services locked, taking turns.
create or replace function capacity.arrived(at timestamptz, offers uuid[]) returns void language plpgsql volatile as $$
declare
    services uuid[];
begin
    select array_agg(c.service) into services from capacity.claim c
    where c.offer = any(offers) and c.state = 'TAKEN';
    if services is not null then
        perform capacity.lock(services, null);
        perform capacity.take_turns(services);
        update capacity.claim c set state = 'ARRIVED', changed_at = $1
        where c.offer = any(offers) and c.state = 'TAKEN';
    end if;
end $$;
