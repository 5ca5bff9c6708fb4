-- Roles as data: what each allows is a list of capability names, each enforced somewhere in code.
-- Written by migrations; an installation may add its own.
create table access.role (
    code         text primary key,
    name_nl      text   not null,
    name_en      text   not null,
    capabilities text[] not null
);

-- Whoever can act: people who sign in, and machine clients. Written by module access only.
create table access.person (
    id         uuid primary key default uuidv7(),
    kind       text        not null check (kind in ('person', 'client')),
    username   text        not null check (username = lower(username) and username <> ''),
    name       text        not null,
    password   text,
    active     boolean     not null default true,
    locale     text        not null default 'nl',
    -- Everybody knows the password of a demo account, so outside the demo it is not active.
    demo       boolean     not null default false,
    created_at timestamptz not null,
    unique (username),
    check (password is null or kind = 'person')
);

-- How a machine client makes itself known: by a secret of ours (issuer ''), or by a token of the issuer named.
-- Written by module access only.
create table access.client (
    person    uuid primary key references access.person,
    issuer    text not null default '',
    client_id text not null,
    secret    text,
    unique (issuer, client_id),
    check ((secret is not null) = (issuer = ''))
);

-- Under which role, for which organisation and how far somebody may act. Written by module access only.
create table access.assignment (
    id           uuid primary key default uuidv7(),
    person       uuid        not null references access.person,
    role         text        not null references access.role,
    organisation uuid        not null,
    reach        text        not null check (reach in ('country', 'region', 'subregion', 'organisation')),
    region       uuid,
    subregion    uuid,
    on_behalf_of text,
    preferred    boolean     not null default false,
    created_at   timestamptz not null,
    unique nulls not distinct (person, role, organisation, reach, region, subregion),
    check ((region is not null) = (reach = 'region')),
    check ((subregion is not null) = (reach = 'subregion'))
);

create unique index assignment_preferred on access.assignment (person) where preferred;

-- Attempts to sign in that did not (yet) succeed, to slow down guessing. Written by module access only.
create table access.attempt (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    account text        not null,
    origin  text        not null
);

create index attempt_account on access.attempt (account, at);
create index attempt_origin on access.attempt (origin, at);
create index attempt_at on access.attempt (at);

-- The key with which tokens are signed, made at the first start: whoever reads it can act as any machine client.
-- Written by module access only.
create table access.signing_key (
    slot       text primary key,
    jwk        text        not null,
    created_at timestamptz not null
);
