-- Feeds that tell of single visits (HL7 v2 ADT), from which occupied beds are counted.
--   staffed: staffed beds of each unit of the sender
--   round:   which count this is. A new token or a new count begins the next one; what belongs to an
--            earlier round counts nowhere and is removed
alter table feed.feed add column staffed jsonb not null default '{}';
alter table feed.feed add column round int not null default 1;
create index feed_token on feed.feed (token_hash);

-- Units of which somebody said that the count is right, so that it is reported from then on. Written only
-- by module feed.
create table feed.started_unit (
    feed  uuid        not null references feed.feed (id),
    round int         not null,
    unit  text        not null,
    at    timestamptz not null,
    primary key (feed, round, unit)
);

-- Where each visit is now, as far as it matters for counting. Written only by module feed. Nothing of a
-- patient: the number of the visit and the bed are keyed hashes, whose key is not kept here.
--   unit:     null when the patient lies in none that is counted, or left; kept for a while, so that an older
--             message that comes later changes nothing
--   event_at: of the newest message about it, by the sender's clock
--   sent_at:  the same for messages about one moment
create table feed.visit (
    feed     uuid        not null references feed.feed (id),
    round    int         not null,
    visit    bytea       not null,
    unit     text,
    bed      bytea,
    event_at timestamptz not null,
    sent_at  timestamptz not null,
    primary key (feed, round, visit)
);

create index visit_lying on feed.visit (feed, round, unit) where unit is not null;

-- Messages that were taken, so that the same one again is answered as the first time. Written only by module
-- feed; only keyed hashes.
--   meaning: of what it said; another meaning under the same control id is another message
--   warning: the code it was warned with; null when it was not
create table feed.counted_message (
    feed    uuid        not null references feed.feed (id),
    round   int         not null,
    control bytea       not null,
    meaning bytea       not null,
    warning text,
    at      timestamptz not null,
    primary key (feed, round, control)
);

create index counted_message_at on feed.counted_message using brin (at);
