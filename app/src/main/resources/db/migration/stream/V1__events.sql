-- What happened, for whoever follows: live screens, subscriptions, relays.
-- Written only through stream.publish(), inside the transaction that did it.
--
-- Transactions commit out of order, so the identity alone is no position to read on from: a reader
-- that has seen 12 may never see 11. Each row therefore carries its transaction's number, and readers
-- go no further than the oldest transaction still running (see EventStream).
create table stream.event (
    id            bigint      generated always as identity primary key,
    xid           xid8        not null default pg_current_xact_id(),
    at            timestamptz not null,
    type          text        not null,
    subject_kind  text        not null,
    subject_id    uuid        not null,
    region        uuid,
    subregion     uuid,
    organisations uuid[]      not null default '{}',
    detail        jsonb       not null default '{}'
);

create index event_position on stream.event (xid, id);

-- Appends one event; never give it identifying patient data.
create function stream.publish(
    at timestamptz, type text, subject_kind text, subject_id uuid,
    region uuid, subregion uuid, organisations uuid[], detail jsonb)
returns bigint
language sql volatile
as $$
    insert into stream.event (at, type, subject_kind, subject_id, region, subregion, organisations, detail)
    values ($1, $2, $3, $4, $5, $6, coalesce($7, '{}'), coalesce($8, '{}'))
    returning id
$$;
