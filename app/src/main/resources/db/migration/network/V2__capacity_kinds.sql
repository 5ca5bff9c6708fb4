-- Kinds of capacity. Written by module network.
--   service_kinds: the service kinds that have it; empty and taken: all for which no other kind is taken
--   taken: whether offers hold and take one of it
--   validity_minutes: null is as long as the service kind says
create table network.capacity_kind (
    code             text        primary key,
    name_nl          text        not null,
    name_en          text        not null,
    unit_nl          text        not null,
    unit_en          text        not null,
    units_nl         text        not null,
    units_en         text        not null,
    service_kinds    text[]      not null,
    taken            boolean     not null,
    validity_minutes integer     check (validity_minutes > 0),
    scarce_percent   integer     check (scarce_percent between 0 and 100),
    note_nl          text,
    note_en          text,
    active           boolean     not null,
    version          bigint      not null,
    changed_at       timestamptz not null
);

-- The numbers of which a kind of capacity consists; the code begins with that of the kind. Written by module network.
create table network.capacity_field (
    code       text        primary key,
    name_nl    text        not null,
    name_en    text        not null,
    role       text        check (role in ('free', 'total', 'staffed', 'occupied', 'score')),
    decimals   integer     not null check (decimals between 0 and 3),
    least      numeric     not null,
    most       numeric     not null check (most >= least),
    step       numeric     not null check (step > 0),
    required   boolean     not null,
    folded     boolean     not null,
    formula    text,
    position   integer     not null,
    active     boolean     not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

-- Words for how a kind of capacity stands, from a number on. Written by module network.
create table network.capacity_level (
    code       text        primary key,
    name_nl    text        not null,
    name_en    text        not null,
    starts_at  numeric     not null,
    tone       text        not null check (tone in ('calm', 'soon', 'now')),
    active     boolean     not null,
    version    bigint      not null,
    changed_at timestamptz not null
);

do $$
declare
    entry text;
begin
    foreach entry in array array['capacity_kind', 'capacity_field', 'capacity_level']
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
