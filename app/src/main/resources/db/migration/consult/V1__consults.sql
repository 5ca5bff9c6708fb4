-- Who can be asked for advice; data, so that a region adds its own. Written by migrations.
--   roles: codes of the roles whose people may advise as this discipline
create table consult.discipline (
    code     text   primary key,
    name_nl  text   not null,
    name_en  text   not null,
    roles    text[] not null,
    position int    not null unique
);

insert into consult.discipline (code, name_nl, name_en, roles, position) values
    ('gp', 'Huisarts', 'General practitioner', '{huisarts, regiearts}', 1),
    ('home-nursing', 'Wijkverpleging', 'Home nursing', '{verpleegkundige}', 2),
    ('geriatric-nurse', 'Geriatrisch verpleegkundige', 'Geriatric nurse', '{geriatrisch-verpleegkundige}', 3),
    ('elderly-care', 'Specialist ouderengeneeskunde', 'Elderly care physician',
        '{specialist-ouderengeneeskunde}', 4),
    ('mental-health', 'Ggz', 'Mental health', '{ggz-triagist}', 5),
    ('midwife', 'Verloskundige', 'Midwife', '{verloskundige}', 6),
    ('pharmacist', 'Apotheker', 'Pharmacist', '{apotheker}', 7),
    ('hospital', 'Spoedeisende hulp', 'Emergency department', '{seh}', 8),
    ('ambulance', 'Ambulance', 'Ambulance', '{ambulance}', 9);

-- Advice that is asked about a request. Written by JdbcConsults of module consult, always under the lock of the
-- request, whose story says the same.
--   organisation, person: who is asked; null is whoever of the discipline in the region
--   asked: the name of that organisation or person
--   declined: organisations that said no while others were asked too
--   audience: organisations whose screens hear of it
create table consult.consult (
    id              uuid        primary key,
    version         int         not null,
    request         uuid        not null,
    request_number  bigint      not null,
    discipline      text        not null references consult.discipline,
    organisation    uuid,
    person          uuid,
    asked           text,
    question        text        not null,
    region          uuid        not null,
    subregion       uuid        not null,
    desk            uuid        not null,
    asked_by        text        not null,
    asked_at        timestamptz not null,
    answer_by       timestamptz not null,
    declined        uuid[]      not null default '{}',
    audience        uuid[]      not null,
    state           text        not null check (state in ('ASKED', 'ACCEPTED', 'ADVISED', 'DECLINED', 'LAPSED',
                                                          'WITHDRAWN', 'DECIDED', 'REQUEST_ENDED')),
    adviser         uuid,
    adviser_name    text,
    adviser_of      uuid,
    accepted_at     timestamptz,
    advice          text,
    advised_urgency text,
    advised_care    text,
    advised_at      timestamptz,
    ended_at        timestamptz,
    because         text,
    changed_at      timestamptz not null,
    leased_until    timestamptz,
    check ((adviser is null) = (accepted_at is null)),
    check ((advice is null) = (advised_at is null))
);

create index consult_open on consult.consult (region, discipline) where state in ('ASKED', 'ACCEPTED', 'ADVISED');
create index consult_due on consult.consult (answer_by) where state = 'ASKED';
create index consult_request on consult.consult (request);
