-- How long it took to find a place is asked of the facts of a few days, among those of years.
create index fact_placed on request.fact (at) where type in ('place-accepted', 'placed-outside');
