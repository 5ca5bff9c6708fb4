-- Whoever was agreed to sit at the desk of the request is asked before the rest of the region. Written by JdbcConsults
-- of module consult.
--   at_desk: the agreed rule that says so; null when somebody was named, or whoever of the region is asked
alter table consult.consult add column at_desk jsonb;
