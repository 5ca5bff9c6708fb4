-- Escalation ladders: whom a request is offered to by itself when nobody takes it, and after how long. One row per
-- place (subregion, region or the country), kind of service (or any) and urgency (or any); the most specific holds:
-- place before kind before urgency. Written only by module placement.
--   steps: in order, each with its reach, how many places are asked at once, the time until the next and the longest travel time
create table placement.ladder (
    id         uuid        primary key,
    version    int         not null,
    region     uuid,
    subregion  uuid,
    kind       text,
    urgency    smallint,
    steps      jsonb       not null check (jsonb_array_length(steps) > 0),
    changed_at timestamptz not null,
    changed_by text        not null,
    unique nulls not distinct (region, subregion, kind, urgency),
    check (region is null or subregion is null)
);

-- A proposal, not a norm of the field; every region sets its own.
insert into placement.ladder (id, version, steps, changed_at, changed_by) values (
    'b5f0c1de-0000-4000-8000-000000000001', 1,
    '[{"reach": "OWN_SUBREGION", "places": 3, "nextAfter": "PT15M"},
      {"reach": "REGION", "places": 5, "nextAfter": "PT20M"},
      {"reach": "NEIGHBOURS", "places": 5, "nextAfter": "PT30M", "maxTravel": "PT75M"},
      {"reach": "DUTY_MANAGER", "places": 0, "nextAfter": "PT0S"}]',
    '2026-11-25T00:00:00Z', 'Samenspoed');

-- Ladders that run and have a step to come: the work list of the clock. What counts is the story of the request, so a
-- row may be there a while after its ladder stopped. Written under the lock on the request, by module placement.
--   asked: the offers of the step taken last; when all of them are closed the next step is due at once
--   leased_until: a node is taking the step; another may try when that time has passed
create table placement.ladder_run (
    request      uuid        primary key,
    ladder       uuid        not null,
    taken        int         not null,
    next_at      timestamptz not null,
    asked        uuid[]      not null,
    desk         uuid        not null,
    leased_until timestamptz
);
