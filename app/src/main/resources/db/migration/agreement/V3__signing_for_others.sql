-- That another organisation, or a role in an organisation, signs a version for a party. Written only by module agreement.
--   signer, role: who may; null as a role is whoever signs for that organisation
--   until:        when it ends by itself
create table agreement.mandate (
    id           uuid        primary key,
    version      uuid        not null,
    party        uuid        not null,
    signer       uuid        not null,
    role         text,
    given_at     timestamptz not null,
    given_by     text        not null,
    until        timestamptz not null check (until > given_at),
    withdrawn_at timestamptz check (withdrawn_at >= given_at),
    withdrawn_by text,
    foreign key (version, party) references agreement.party (version, organisation),
    check (signer <> party or role is not null),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index mandate_version on agreement.mandate (version, given_at);
create index mandate_signer on agreement.mandate (signer);

-- Under which mandate a word was given; null is a party that spoke for itself.
alter table agreement.voice add column mandate uuid references agreement.mandate (id);
