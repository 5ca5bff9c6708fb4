-- Dry runs: a version of an agreement tried on the requests of a period. Written only by JdbcDryRuns of module dryrun. No
-- patients: counts, and the ids and numbers of a few requests, which are shown only to who may see those.
--   agreement: the version that is tried
--   from_day, until_day: local days, both included; from_at, until_at: the same as instants
--   began_at: also what was known then; what happened later is not looked at
--   pages: how many were done; who does the next says which, so that none is counted twice
--   after_at, after_id: the last request of those pages
--   touched_at: when it last got a turn; who waits longest is next
create table dryrun.run (
    id           uuid        primary key,
    agreement    uuid        not null,
    organisation uuid        not null,
    from_day     date        not null,
    until_day    date        not null,
    from_at      timestamptz not null,
    until_at     timestamptz not null,
    state        text        not null check (state in ('running', 'done', 'cancelled', 'failed')),
    total        int         not null,
    pages        int         not null default 0,
    after_at     timestamptz,
    after_id     uuid,
    looked       json        not null,
    findings     json        not null,
    began_at     timestamptz not null,
    began_by     text        not null,
    ended_at     timestamptz,
    touched_at   timestamptz not null,
    taken_until  timestamptz,
    check (from_day <= until_day),
    check ((state = 'running') = (ended_at is null)),
    check ((after_at is null) = (after_id is null))
);

create index run_of_agreement on dryrun.run (agreement, began_at desc);
create index run_to_do on dryrun.run (touched_at) where state = 'running';
