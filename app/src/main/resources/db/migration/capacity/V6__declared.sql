-- For placement: what a service said at that moment that it had free, if it did and the figure was still valid; like
-- capacity.said_free, with the figure itself. No row when it had not.
create function capacity.declared(service uuid, at timestamptz, validity interval)
    returns table (free int, observed_at timestamptz)
language sql stable as $$
    select h.free, h.observed_at from capacity.figure_history h
    where h.id = (select l.id from capacity.figure_history l
                  where l.service = $1 and l.adopted and l.observed_at < $2 and l.received_at <= $2
                  order by l.observed_at desc, l.id desc limit 1)
      and h.free > 0 and h.observed_at >= $2 - $3;
$$;
