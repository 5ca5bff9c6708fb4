-- What people say of their own work: how, or not at all, and until when that goes before the roster. Of everybody only
-- the last; the trail keeps that it was changed. Written by JdbcPresences of module consult.
--   manner: null for somebody who does not work
create table consult.presence (
    person       uuid primary key,
    organisation uuid        not null,
    discipline   text        references consult.discipline,
    role         text        not null,
    name         text        not null,
    manner       text        check (manner in ('DESK', 'SCREEN', 'ON_CALL')),
    said_at      timestamptz not null,
    until        timestamptz not null,
    check (until > said_at)
);
