-- Triage protocols: content that somebody loaded. Written once and never changed; another text is another version. Written
-- by the triage module only.
create table triage.protocol (
    name      text        not null,
    version   text        not null,
    id        uuid        not null unique,
    content   jsonb       not null,
    loaded_at timestamptz not null,
    loaded_by text        not null,
    primary key (name, version)
);

-- Where which version of a protocol is used; the latest word counts, and that for a region goes before that for everywhere.
--   version: null means that the protocol is used no more
--   region: null means everywhere
create table triage.usage (
    number  bigint      primary key generated always as identity,
    name    text        not null,
    version text,
    region  uuid,
    reason  text        not null,
    at      timestamptz not null,
    by      text        not null,
    foreign key (name, version) references triage.protocol (name, version)
);

create index usage_latest on triage.usage (name, region, number desc);

create function triage.refuse_change() returns trigger
language plpgsql
as $$
begin
    raise exception 'Protocols and their use are appended, never changed. Maybe load another version.';
end
$$;

create trigger protocol_is_append_only
    before update or delete on triage.protocol
    for each row execute function triage.refuse_change();

create trigger usage_is_append_only
    before update or delete on triage.usage
    for each row execute function triage.refuse_change();
