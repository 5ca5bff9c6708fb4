-- For counting how often a place that was said to be free could be had.
create index offer_answered on placement.offer (service, made_at)
    where held and state in ('ACCEPTED', 'FELL_THROUGH', 'REFUSED');
