-- What each command was answered, so that the same command sent again gets the same answer and is
-- done once. Written only by command.remember, inside the statement that does the command.
create table command.answer (
    key uuid constraint answer_pkey primary key,
    actor uuid not null,
    answer jsonb not null,
    at timestamptz not null
);

create index answer_at on command.answer using brin (at);

create function command.remember(key uuid, actor uuid, answer jsonb, at timestamptz) returns void
language sql volatile as $$
    insert into command.answer (key, actor, answer, at) values ($1, $2, $3, $4);
$$;
