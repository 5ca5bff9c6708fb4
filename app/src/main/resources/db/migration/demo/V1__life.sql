-- Whether the demo lives and how fast, for all nodes together. One row. Written by DemoLife.
create table demo.life (
    only_row    boolean     primary key default true check (only_row),
    alive       boolean     not null,
    per_minute  int         not null check (per_minute between 0 and 120),
    ticks       bigint      not null default 0,
    ticked_at   timestamptz not null default '-infinity'
);

-- The requests the demo plays, each with when its next step is due. Written by DemoLife.
-- The row is there before the request is opened with this id as its key, so a crash between leaves no orphan.
create table demo.played (
    key        uuid        primary key,
    request    uuid,
    complaint  text        not null,
    seed       bigint      not null,
    steps      int         not null default 0,
    next_at    timestamptz not null,
    done       boolean     not null default false
);

create index played_due on demo.played (next_at) where not done;
