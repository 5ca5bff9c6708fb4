-- More can be broken than the promise of a free place, so a breach has a kind and a name of its own. Those about an offer
-- keep the id of that offer, so that one offer is never counted twice.
--   kind: not-delivered, not-answered and so on, as BreachKind writes them
--   other: the organisation towards which it was broken; null when there is not one
--   since, due: from when the time ran that was agreed, and until when; null for what has no clock
alter table placement.breach rename column offer to id;
alter table placement.breach
    add column kind  text not null default 'not-delivered',
    add column other uuid,
    add column since timestamptz,
    add column due   timestamptz,
    alter column request drop not null,
    alter column request_number drop not null,
    alter column patient drop not null,
    alter column service drop not null,
    alter column free drop not null,
    alter column observed_at drop not null,
    add check ((kind = 'not-delivered') = (free is not null and observed_at is not null)),
    add check ((kind = 'not-delivered') = (since is null and due is null));
alter table placement.breach alter column kind drop default;
update placement.breach b set other = o.desk from placement.offer o where o.id = b.id;
create index breach_other on placement.breach (other, at);
