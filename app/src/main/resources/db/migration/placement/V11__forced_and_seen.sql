-- A place that was taken by force is an accepted offer that its receiver has not accepted yet.
--   forced_because: the justification; forced_by_role: under which mandate
--   acknowledged_at: when the receiver accepted it after all
alter table placement.offer add column forced_because text;
alter table placement.offer add column forced_by_role text;
alter table placement.offer add column acknowledged_at timestamptz;

create index offer_forced on placement.offer (answered_at) where forced_because is not null;

-- Whoever is asked is rung until somebody there says that it was seen, and keeps what ended without
-- an answer in sight until somebody ticks it off.
alter table placement.offer add column seen_at timestamptz;
alter table placement.offer add column seen_by_name text;
alter table placement.offer add column ticked_at timestamptz;

create index offer_missed on placement.offer (organisation, ended_at)
    where state in ('EXPIRED', 'WITHDRAWN') and ticked_at is null;
