-- How patients travel. Written by migrations and administrators; read by module placement.
--   service_kinds: kinds of service in the network that can drive it
--   ordered:       whether a transport service is asked; otherwise the patient comes by other means
create table placement.transport_kind (
    code          text    primary key,
    name_nl       text    not null,
    name_en       text    not null,
    service_kinds text[]  not null,
    ordered       boolean not null,
    position      int     not null,
    active        boolean not null default true,
    check (ordered = (cardinality(service_kinds) > 0))
);

insert into placement.transport_kind (code, name_nl, name_en, service_kinds, ordered, position) values
    ('wheelchair-taxi', 'Rolstoeltaxi', 'Wheelchair taxi', '{wheelchair-taxi}', true, 10),
    ('ambulance-b2', 'Ambulance B2 (middel of laag complex)', 'Ambulance B2 (medium or low care)', '{ambulance-planned}', true, 20),
    ('ambulance-b1', 'Ambulance B1 (hoog complex)', 'Ambulance B1 (high care)', '{ambulance-planned}', true, 30),
    ('own-transport', 'Eigen vervoer', 'Own transport', '{}', false, 40),
    ('none', 'Geen vervoer nodig', 'No transport needed', '{}', false, 50);

-- The way one patient gets to one accepted place, as the story of the request tells it. Written only by JdbcRides of module
-- placement, under the lock on the request, in the transaction that records the same in the story.
--   place:    the accepted offer it brings the patient to; null for a place outside the network
--   receiver: the organisation that waits; null for the same reason
--   carrier:  the organisation that drives; null while nobody does, and when nobody has to be asked
--   because:  why it ended: arrived, did-not-arrive, request-ended, replaced, or what a person said
create table placement.ride (
    id              uuid        primary key,
    version         int         not null,
    request         uuid        not null,
    request_number  bigint      not null,
    patient         uuid        not null,
    kind            text        not null references placement.transport_kind (code),
    ordered         boolean     not null,
    place           uuid        references placement.offer (id),
    receiver        uuid,
    destination     text        not null,
    region          uuid        not null,
    subregion       uuid        not null,
    parties         uuid[]      not null,
    pick_up_from    timestamptz,
    note            text,
    carrier         uuid,
    carrier_service uuid,
    carrier_name    text,
    expected_at     timestamptz,
    at_patient_at   timestamptz,
    departed_at     timestamptz,
    handed_over_at  timestamptz,
    ended_at        timestamptz,
    because         text,
    changed_at      timestamptz not null,
    check ((ended_at is null) = (because is null)),
    check (ordered or carrier is null)
) with (fillfactor = 80);

create unique index ride_live_once on placement.ride (request) where ended_at is null;
create index ride_driven on placement.ride (carrier) where ended_at is null and carrier is not null;
create index ride_awaited on placement.ride (receiver) where ended_at is null;
create index ride_request on placement.ride (request);
