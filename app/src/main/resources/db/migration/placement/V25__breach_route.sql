-- To whom a breach goes that the parties did not settle, as it was signed when it was recorded; null where nothing was.
--   routed_at: until then it is with the parties only, and counts for nothing
--   route: rule, version and sentence as they were
alter table placement.breach
    add column routed_at          timestamptz,
    add column route_role         text,
    add column route_organisation uuid,
    add column route              jsonb,
    add check ((routed_at is null) = (route is null)),
    add check (routed_at is null or (route_role is null) <> (route_organisation is null));
create index breach_routed on placement.breach (routed_at) where routed_at is not null;
