-- The kinds of stop there are: a new kind is a row. A stop asks to divert if possible; it closes nothing.
--   service_kinds: codes of the service kinds that can have it
--   norm_minutes: longest it should last; a proposal of this project, not a norm of the field
create table capacity.stop_kind (
    code          text    primary key,
    name_nl       text    not null,
    name_en       text    not null,
    service_kinds text[]  not null,
    norm_minutes  int     not null check (norm_minutes > 0),
    active        boolean not null default true
);

insert into capacity.stop_kind (code, name_nl, name_en, service_kinds, norm_minutes) values
    ('ed-stop', 'SEH-stop', 'ED stop', '{emergency-department}', 120),
    ('presentation-stop', 'Presentatiestop', 'Presentation stop', '{obstetrics-acute}', 240),
    ('admission-stop', 'Opnamestop', 'Admission stop', '{elv-high, elv-low, elv-palliative, grz,
        mental-health-crisis-bed, respite, ward-children, ward-geriatrics, ward-icu, ward-internal,
        ward-neonatology, ward-surgery, wlz-crisis}', 1440);

-- Why a stop is declared. A reason that says little by itself asks for a remark.
create table capacity.stop_reason (
    code            text    primary key,
    name_nl         text    not null,
    name_en         text    not null,
    remark_required boolean not null default false,
    position        int     not null,
    active          boolean not null default true
);

insert into capacity.stop_reason (code, name_nl, name_en, remark_required, position) values
    ('full', 'Alle plekken bezet', 'All places taken', false, 1),
    ('no-staff', 'Te weinig personeel', 'Not enough staff', false, 2),
    ('outflow', 'Uitstroom stokt', 'Outflow is stuck', false, 3),
    ('infection', 'Infectie of isolatie', 'Infection or isolation', false, 4),
    ('disruption', 'Storing of calamiteit', 'Disruption or incident', false, 5),
    ('other', 'Anders', 'Other', true, 6);

-- Stops, open and over. Written only by the statements of JdbcStops. Nothing but a person lifts one: passing
-- the expected end only asks.
--   in_force_since: null while it only threatens
--   asked_at: when the passing of this expected end was told
--   parties: the own organisation and the neighbours that may inherit the load, who are told of changes
create table capacity.stop (
    id             uuid        primary key,
    service        uuid        not null,
    version        int         not null,
    kind           text        not null references capacity.stop_kind (code),
    state          text        not null check (state in ('THREATENING', 'IN_FORCE')),
    reason         text        not null references capacity.stop_reason (code),
    remark         text,
    since          timestamptz not null,
    in_force_since timestamptz,
    expected_end   timestamptz not null,
    declared_by    uuid        not null,
    declarer       text        not null,
    changed_at     timestamptz not null,
    changed_by     uuid        not null,
    changer        text        not null,
    lifted_at      timestamptz,
    asked_at       timestamptz,
    region         uuid        not null,
    subregion      uuid        not null,
    parties        uuid[]      not null,
    check (state = 'THREATENING' or in_force_since is not null)
);

create unique index stop_open_once on capacity.stop (service) where lifted_at is null;
create index stop_due on capacity.stop (expected_end) where lifted_at is null and asked_at is null;
create index stop_service on capacity.stop (service, since);

-- What happened to each stop, appended with every change.
create table capacity.stop_change (
    stop         uuid        not null references capacity.stop (id),
    version      int         not null,
    what         text        not null check (what in ('declared', 'in-force', 'prolonged', 'lifted')),
    at           timestamptz not null,
    expected_end timestamptz not null,
    changed_by   uuid        not null,
    changer      text        not null,
    primary key (stop, version)
);
