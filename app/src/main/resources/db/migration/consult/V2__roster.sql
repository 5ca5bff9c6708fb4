-- Who works when, where and how, as rosters say. Replaced by the file of an organisation, day by day; written by
-- JdbcRoster of module consult.
--   person: the account of whoever works; null for somebody who has none here
--   manner: at the desk, elsewhere on screen, or on call
create table consult.shift (
    id           uuid primary key default uuidv7(),
    organisation uuid        not null,
    discipline   text        not null references consult.discipline,
    person       uuid,
    name         text        not null,
    manner       text        not null check (manner in ('DESK', 'SCREEN', 'ON_CALL')),
    phone        text,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    check (ends_at > starts_at)
);

create index shift_when on consult.shift (starts_at, ends_at);
create index shift_organisation on consult.shift (organisation, starts_at);
