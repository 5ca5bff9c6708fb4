-- When last something happened that whoever asked, or the own GP, wants to know; and when the patient is expected at the
-- accepted place. Part of the row that is made from the facts.
alter table request.request add column outcome_at timestamptz, add column expected_at timestamptz;

update request.request r
set outcome_at = (
    select max(f.at) from request.fact f
    where f.request_id = r.id
      and f.type in ('place-accepted', 'placed-outside', 'arrived', 'did-not-arrive', 'closed'));

create index request_outcome on request.request (requester, outcome_at) where outcome_at is not null;

-- Up to which fact an organisation ticked off what became of a request. Written by Feedbacks of module request.
create table request.feedback_tick (
    request      uuid        not null,
    organisation uuid        not null,
    version      int         not null check (version > 0),
    at           timestamptz not null,
    by           uuid        not null,
    by_name      text        not null,
    primary key (request, organisation)
);
