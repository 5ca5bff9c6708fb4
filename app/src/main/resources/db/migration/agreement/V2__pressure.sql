-- Times at which it was said to be too busy for the usual rules of a version. Written only by module agreement.
--   until:    when it ends by itself
--   ended_at: when somebody ended it before that
create table agreement.pressure (
    id       uuid        primary key,
    version  uuid        not null references agreement.version (id),
    since    timestamptz not null,
    until    timestamptz not null check (until > since),
    reason   text        not null,
    by       text        not null,
    role     text        not null,
    ended_at timestamptz check (ended_at >= since and ended_at <= until),
    ended_by text,
    check ((ended_at is null) = (ended_by is null))
);
create index pressure_version on agreement.pressure (version, since);
