create schema if not exists network;

-- One row: grows with every change of the register, so that a cache knows when to load again. Locked by whoever writes,
-- so that changes of the register follow each other. Written by module network.
create table network.state (
    single     boolean     primary key default true check (single),
    version    bigint      not null,
    changed_at timestamptz not null
);

insert into network.state (version, changed_at) values (1, '1970-01-01T00:00:00Z');

-- The entries of the register. In each table: code is stable and never used again, id is derived from it, version counts
-- the changes of the row from 1, and nothing is deleted but made inactive. All are written by module network, through
-- NetworkRegister and ImportingNetwork.

-- Regions of acute care (ROAZ).
create table network.region (
    code       text        primary key,
    id         uuid        not null unique,
    name       text        not null,
    active     boolean     not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

-- The parts of a region. Written by module network.
create table network.subregion (
    code       text        primary key,
    id         uuid        not null unique,
    name       text        not null,
    region     text        not null references network.region (code),
    active     boolean     not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

-- Municipalities with their CBS codes; together the territory of a subregion. Written by module network.
create table network.municipality (
    code        text             primary key,
    name        text             not null,
    subregion   text             not null references network.subregion (code),
    latitude    double precision not null,
    longitude   double precision not null,
    inhabitants integer          not null check (inhabitants >= 0),
    active      boolean          not null,
    version     bigint           not null,
    changed_at  timestamptz      not null
);

-- Sectors of care. Written by module network.
create table network.sector (
    code       text        primary key,
    name_nl    text        not null,
    name_en    text        not null,
    active     boolean     not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

-- Kinds of healthcare services. Written by module network.
create table network.service_kind (
    code                    text        primary key,
    name_nl                 text        not null,
    name_en                 text        not null,
    sectors                 text[]      not null,
    unit_nl                 text        not null,
    unit_en                 text        not null,
    offerable               boolean     not null,
    figure_validity_minutes integer     not null check (figure_validity_minutes > 0),
    active                  boolean     not null,
    version                 bigint      not null,
    changed_at              timestamptz not null
);

-- What services can deal with. Written by module network.
create table network.capability (
    code       text        primary key,
    name_nl    text        not null,
    name_en    text        not null,
    active     boolean     not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

-- The partners. Written by module network.
create table network.organisation (
    code       text        primary key,
    id         uuid        not null unique,
    name       text        not null,
    sector     text        not null references network.sector (code),
    ura        text        check (ura ~ '^\d{8}$'),
    agb        text        check (agb ~ '^\d{8}$'),
    demo       boolean     not null,
    active     boolean     not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

-- Where they work. Written by module network.
create table network.location (
    code         text             primary key,
    id           uuid             not null unique,
    name         text             not null,
    organisation text             not null references network.organisation (code),
    address      text             not null,
    postcode     text             not null,
    municipality text             not null references network.municipality (code),
    latitude     double precision not null,
    longitude    double precision not null,
    active       boolean          not null,
    version      bigint           not null,
    changed_at   timestamptz      not null
);

-- What they do there. Opening hours are kept as the texts of the CSV files (doc/network-csv.md); an exception reads
-- 'date times reason'. Written by module network.
create table network.service (
    code                 text        primary key,
    id                   uuid        not null unique,
    name                 text        not null,
    organisation         text        not null references network.organisation (code),
    location             text        not null references network.location (code),
    kind                 text        not null references network.service_kind (code),
    capabilities         text[]      not null,
    phone                text,
    catchment_subregions text[]      not null,
    catchment_minutes    integer     check (catchment_minutes > 0),
    active               boolean     not null,
    weekly               text        not null,
    holidays             text        not null,
    exceptions           text[]      not null,
    version              bigint      not null,
    changed_at           timestamptz not null
);

-- Every version of every entry that ever was, the current one included. Written only by network.remember.
create table network.history (
    entry      text        not null,
    code       text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    row        jsonb       not null,
    primary key (entry, code, version)
);

create index history_changed_at on network.history (changed_at);

create function network.remember() returns trigger
language plpgsql as $$
begin
    insert into network.history (entry, code, version, changed_at, row)
    select tg_table_name, fresh.code, fresh.version, fresh.changed_at, to_jsonb(fresh)
    from fresh;
    return null;
end
$$;

do $$
declare
    entry text;
begin
    foreach entry in array array[
        'region', 'subregion', 'municipality', 'sector', 'service_kind', 'capability', 'organisation', 'location',
        'service']
    loop
        execute format(
            'create trigger remember_added after insert on network.%I referencing new table as fresh '
            'for each statement execute function network.remember()', entry);
        execute format(
            'create trigger remember_changed after update on network.%I referencing new table as fresh '
            'for each statement execute function network.remember()', entry);
    end loop;
end
$$;
