-- When it was told, once, that a stop was in force longer than partners signed; null while it was not.
alter table capacity.stop add column outlasted_at timestamptz;
create index stop_outlasting on capacity.stop (in_force_since)
    where lifted_at is null and outlasted_at is null and in_force_since is not null;
