-- Parties that were reminded that their word is waited for. Written only by module agreement.
--   day: in the zone of the field; nobody is reminded twice on a day
create table agreement.reminder (
    version uuid        not null,
    party   uuid        not null,
    day     date        not null,
    at      timestamptz not null,
    by      text        not null,
    primary key (version, party, day),
    foreign key (version, party) references agreement.party (version, organisation)
);
