-- Work agreements. Written only by module agreement.

-- For whom an agreement holds: the country, a region, a subregion, or two organisations with each other. The number is what
-- the constraint on overlap compares.
create table agreement.place (
    number int  primary key generated always as identity,
    code   text not null unique
);

-- A version of the agreement of a place. The text is written once and never changed; another text is another version.
--   proposed_at: null is a draft
--   agreed_at:   when the parties had agreed
--   holds:       from when until when it holds; null as long as there is no agreement. A successor closes it at its own start
create table agreement.version (
    id          uuid        primary key,
    place       int         not null references agreement.place (number),
    version     text        not null,
    title       text        not null,
    content     text        not null,
    imported_at timestamptz not null,
    imported_by text        not null,
    proposed_at timestamptz,
    proposed_by text,
    agreed_at   timestamptz,
    holds       tstzrange,
    ended_at    timestamptz,
    ended_by    text,
    end_reason  text,
    unique (place, version),
    check (proposed_at is not null or agreed_at is null),
    check ((agreed_at is null) = (holds is null)),
    constraint one_version_at_a_time
        exclude using gist (int4range(place, place, '[]') with &&, holds with &&) deferrable initially deferred
);

-- Who signs: each party has one voice.
create table agreement.party (
    version      uuid not null references agreement.version (id),
    organisation uuid not null,
    primary key (version, organisation)
);

-- What parties said of a proposal; the latest word of a party counts. Appended, never changed.
create table agreement.voice (
    number       bigint      primary key generated always as identity,
    version      uuid        not null,
    organisation uuid        not null,
    voice        text        not null check (voice in ('AGREE', 'NO_OBJECTION', 'OBJECT')),
    remark       text        not null,
    at           timestamptz not null,
    by           text        not null,
    role         text        not null,
    foreign key (version, organisation) references agreement.party (version, organisation)
);

create index voice_latest on agreement.voice (version, organisation, number desc);

create function agreement.refuse_change() returns trigger
language plpgsql
as $$
begin
    raise exception 'What was said of an agreement, and its text, are appended, never changed. Maybe bring another version.';
end
$$;

create trigger voice_is_append_only
    before update or delete on agreement.voice
    for each row execute function agreement.refuse_change();

create trigger text_is_written_once
    before update of id, place, version, title, content on agreement.version
    for each row execute function agreement.refuse_change();

create trigger version_is_kept
    before delete on agreement.version
    for each row execute function agreement.refuse_change();
