-- Who looks after a request, and how far it was taken up the ladder; made from the facts like the rest.
--   claimed_by: the person who looks after it; claim_touched_at: when the desk last did something with it
--   ladder_next_at: when the next step is taken at the latest
--   duty_called_at: the ladder has come to the duty manager; duty_taken_up_by: who sees to it
alter table request.request add column claimed_by uuid;
alter table request.request add column claimed_by_name text;
alter table request.request add column claim_touched_at timestamptz;
alter table request.request add column ladder_next_at timestamptz;
alter table request.request add column duty_called_at timestamptz;
alter table request.request add column duty_taken_up_by text;

create index request_duty on request.request (duty_called_at) where open and duty_called_at is not null;
