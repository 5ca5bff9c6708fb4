-- A place that was taken by force ends the wait as well; only these three are looked for by time.
drop index request.fact_placed;
create index fact_placed on request.fact (at) where type in ('place-accepted', 'placed-outside', 'place-forced');
