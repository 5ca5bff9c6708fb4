-- What was known at a moment is asked for by the time of observation.
create index figure_history_observed on capacity.figure_history (service, observed_at) where adopted;

-- For placement: whether the service said at that moment that it had a free place, by a figure that had come in
-- before and was no older than its validity. One observed at that very moment covers the offer, so it came after.
create function capacity.said_free(service uuid, at timestamptz, validity interval) returns boolean
language sql stable as $$
    select coalesce((
        select h.free > 0 and h.observed_at >= $2 - $3 from capacity.figure_history h
        where h.service = $1 and h.adopted and h.observed_at < $2 and h.received_at <= $2
        order by h.observed_at desc, h.id desc limit 1), false);
$$;
