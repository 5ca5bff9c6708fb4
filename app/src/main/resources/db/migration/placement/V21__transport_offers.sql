-- A transport service is asked in the same way as a place: an offer with a clock, of which one is accepted.
--   ride: what it is asked to drive; null for a place that is asked to take the patient
alter table placement.offer add column ride uuid;

-- Of any number of simultaneous acceptances of one ride exactly one wins, as of those of one place.
drop index placement.offer_accepted_once;
create unique index offer_accepted_once on placement.offer (request) where state = 'ACCEPTED' and ride is null;
create unique index offer_ride_accepted_once on placement.offer (ride) where state = 'ACCEPTED';
create index offer_ride on placement.offer (ride) where ride is not null;
