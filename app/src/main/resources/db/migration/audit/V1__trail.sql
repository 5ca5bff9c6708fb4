create schema if not exists audit;

-- The NEN 7513 trail: who did or saw what, of whom, when, for whom and from where. Written only by audit.record (inside
-- the statements of other modules) and by module audit (reads, sign-in); never changed. Holds no name, BSN or other
-- identifying fact of a patient: patients are ids of module patient.
create table audit.entry (
    id                bigint generated always as identity,
    at                timestamptz not null,
    action            text        not null check (action <> ''),
    person            uuid        not null,
    person_name       text        not null,
    role              text        not null,
    organisation      uuid        not null,
    on_behalf_of      text,
    via               text        not null,
    origin            text        not null,
    purpose           text        not null,
    subject_kind      text        not null,
    subject_id        uuid,
    patients          uuid[]      not null,
    detail            jsonb       not null,
    outcome           text        not null,
    -- Time first: entries arrive in about this order, so the index grows at its end and also answers for a period.
    primary key (at, id)
);

create index entry_person on audit.entry (person, at, id);

-- Without the pending list, because clearing that list would make one unlucky command slow.
create index entry_patients on audit.entry using gin (patients) with (fastupdate = off);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger entry_is_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();

-- Adds one entry and returns its number. For use inside the one statement of a command; a CTE that only selects this
-- function must be referenced by the main query, or PostgreSQL leaves it out.
-- actor: {id, name, role, organisation, onBehalfOf?, via, origin, purpose}, as Trail.actorJson writes it.
-- detail: never identifying data; its key outcome ('done' when absent) becomes the outcome of the entry.
create function audit.record(
    at timestamptz, action text, actor jsonb, subject_kind text, subject_id uuid, patients uuid[], detail jsonb
) returns bigint language sql volatile as $$
    insert into audit.entry (
        at, action, person, person_name, role, organisation, on_behalf_of, via, origin, purpose,
        subject_kind, subject_id, patients, detail, outcome)
    values (
        $1, $2, ($3 ->> 'id')::uuid, $3 ->> 'name', $3 ->> 'role', ($3 ->> 'organisation')::uuid, $3 ->> 'onBehalfOf',
        $3 ->> 'via', $3 ->> 'origin', $3 ->> 'purpose',
        $4, $5, coalesce($6, '{}'), coalesce($7, '{}') - 'outcome', coalesce($7 ->> 'outcome', 'done'))
    returning id
$$;
