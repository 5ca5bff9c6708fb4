-- When the patient is to be called back, as somebody promised; made from the facts like the rest.
alter table request.request add column call_back_at timestamptz;

create index request_call_back on request.request (call_back_at) where open and call_back_at is not null;
