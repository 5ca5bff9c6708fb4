-- Scenarios and what studies of them found. No patients: counts of places, people and hours.
create table scenario.saved (
    organisation uuid not null,
    name text not null check (length(name) between 1 and 80),
    text text not null check (length(text) <= 500000),
    saved_at timestamptz not null,
    saved_by text not null,
    primary key (organisation, name)
);

create table scenario.study (
    id uuid primary key,
    organisation uuid not null,
    -- All that is needed to run it again: the whole text of each scenario, the base first.
    scenarios jsonb not null check (jsonb_array_length(scenarios) between 1 and 6),
    replications integer not null check (replications between 2 and 1000),
    state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
    failure text,
    began_at timestamptz not null,
    began_by text not null,
    ended_at timestamptz,
    check ((state = 'running') = (ended_at is null)),
    check ((state = 'failed') = (failure is not null))
);

create index study_of_organisation on scenario.study (organisation, began_at desc);
create index study_running on scenario.study (began_at) where state = 'running';

-- One run of one scenario: whoever takes it leaves what came out, so nothing is done twice and a
-- program that stops loses at most the runs it was busy with.
create table scenario.run (
    study uuid not null references scenario.study on delete cascade,
    scenario integer not null,
    run integer not null,
    taken_until timestamptz,
    -- In the order of the report, which jsonb would not keep.
    outcomes json,
    primary key (study, scenario, run)
);

create index run_to_do on scenario.run (run, study) where outcomes is null;
