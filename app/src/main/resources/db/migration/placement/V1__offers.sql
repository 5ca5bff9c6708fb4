-- Each service that was asked to take a patient, and what became of it. Written only by module
-- placement, under the lock on the request, in the transaction that records it in the story.
--   parties: the service's organisation and those that asked, handle or lead the request
--   content: what the receiver may know before accepting; never who the patient is
--   because: why it was withdrawn or fell through
--   leased_until: a node is lapsing it; another may try when that time has passed
create table placement.offer (
    id               uuid        primary key,
    version          int         not null,
    request          uuid        not null,
    request_number   bigint      not null,
    patient          uuid        not null,
    service          uuid        not null,
    organisation     uuid        not null,
    desk             uuid        not null,
    region           uuid        not null,
    subregion        uuid        not null,
    parties          uuid[]      not null,
    state            text        not null,
    held             boolean     not null,
    content          jsonb       not null,
    made_at          timestamptz not null,
    made_by          uuid        not null,
    answer_by        timestamptz not null,
    answered_at      timestamptz,
    answered_by      uuid,
    answered_by_name text,
    reason           text,
    remark           text,
    ended_at         timestamptz,
    because          text,
    arrived_at       timestamptz,
    changed_at       timestamptz not null,
    leased_until     timestamptz,
    check (answer_by > made_at),
    check (case state
               when 'OFFERED' then answered_at is null and ended_at is null
               when 'ACCEPTED' then answered_at is not null and ended_at is null
               when 'REFUSED' then answered_at is not null and reason is not null
               when 'EXPIRED' then ended_at is not null
               when 'WITHDRAWN' then ended_at is not null and because is not null
               when 'FELL_THROUGH' then answered_at is not null and ended_at is not null and because is not null
               else false
           end)
) with (fillfactor = 80);

-- Of any number of simultaneous acceptances exactly one wins, whatever the program does.
create unique index offer_accepted_once on placement.offer (request) where state = 'ACCEPTED';
create unique index offer_open_once on placement.offer (request, service) where state = 'OFFERED';
create index offer_request on placement.offer (request);
create index offer_due on placement.offer (answer_by) where state = 'OFFERED';
create index offer_inbox on placement.offer (organisation)
    where state = 'OFFERED' or (state = 'ACCEPTED' and arrived_at is null);
create index offer_changed on placement.offer (changed_at, id);
