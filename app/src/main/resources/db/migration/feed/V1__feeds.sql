create schema if not exists feed;

-- Systems that send figures by themselves. Written only by module feed; never deleted but switched off.
--   token_hash: SHA-256 of the token, which is told once and not kept
--   mapping:    names of our fields in the messages of this sender, where they are not the usual ones
--   codes:      the sender's code of a ward or service, to the id of our service
--   changed_at: since when it is expected to send as it is registered now
create table feed.feed (
    id             uuid        primary key,
    version        int         not null,
    name           text        not null,
    organisation   uuid        not null,
    format         text        not null,
    token_hash     bytea       not null,
    mapping        jsonb       not null,
    codes          jsonb       not null,
    interval_seconds int       not null check (interval_seconds > 0),
    knows_promises boolean     not null,
    active         boolean     not null,
    changed_at     timestamptz not null
);

-- How each feed is doing. Written by module feed with every message that showed the right token.
--   last_good_at:     when a figure came that was newer than all before; copies are no sign of life
--   last_observed_at: moment of observation of the newest figure taken
--   last_errors:      what was refused last, without anything of the message but sound codes
--   silent_since:     set once by the node that notices, so that it is logged once
create table feed.status (
    feed             uuid        primary key references feed.feed (id),
    messages         bigint      not null default 0,
    taken            bigint      not null default 0,
    refused          bigint      not null default 0,
    last_message_at  timestamptz,
    last_good_at     timestamptz,
    last_observed_at timestamptz,
    last_service     uuid,
    last_free        int,
    last_error_at    timestamptz,
    last_errors      jsonb       not null default '[]',
    silent_since     timestamptz
) with (fillfactor = 60);
