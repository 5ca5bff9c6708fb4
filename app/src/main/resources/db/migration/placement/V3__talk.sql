-- What was said about an offer while it was open, in order. It also stands in the story of the
-- request; the receiver sees that story only after accepting, and this before.
alter table placement.offer add column talk jsonb not null default '[]';
