-- Who is signed in, in the form Spring Session wants. Written by Spring Session.
create table access.session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);

create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);

-- What is remembered of a session. Written by Spring Session.
create table access.session_attributes (
    session_primary_id char(36)     not null references access.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
