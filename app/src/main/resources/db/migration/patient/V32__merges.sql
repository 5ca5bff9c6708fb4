-- Records that turned out to be of one person. The merged record points to the one that survives; nothing is moved, so
-- that undoing gives back what belonged to whom. Rows stay; one that was undone holds no longer. Written by PatientMerges.
-- A survivor may be merged itself later, so a person is a tree of records and its root is shown.
--   limit_mark: the last treatment limit told before, of anybody; what is told later is told of one person
create table patient.merge (
    id                  bigint      generated always as identity primary key,
    merged              uuid        not null references patient.patient,
    survivor            uuid        not null references patient.patient,
    reason              text        not null,
    limit_mark          bigint      not null,
    merged_at           timestamptz not null,
    merged_by           text        not null,
    organisation        uuid        not null,
    undone_at           timestamptz,
    undone_by           text,
    undone_organisation uuid,
    undone_reason       text,
    check (merged <> survivor),
    check (num_nulls(undone_at, undone_by, undone_organisation, undone_reason) in (0, 4))
);

create unique index merge_holds on patient.merge (merged) where undone_at is null;
create index merge_survivor on patient.merge (survivor) where undone_at is null;
create index merge_of on patient.merge (merged);
create index merge_into on patient.merge (survivor);

-- The record that is shown for each of these.
create function patient.survivors(records uuid[])
returns table (asked uuid, survivor uuid)
language sql stable rows 20
as $$
    with recursive up (asked, id) as (
        select r, r from unnest($1) r
        union
        select u.asked, m.survivor from up u join patient.merge m on m.merged = u.id and m.undone_at is null
    )
    select u.asked, u.id from up u
    where not exists (select 1 from patient.merge m where m.merged = u.id and m.undone_at is null)
$$;

-- All records of the persons that these are of, themselves included.
create function patient.same(records uuid[])
returns table (survivor uuid, record uuid)
language sql stable rows 20
as $$
    with recursive down (survivor, record) as (
        select distinct s.survivor, s.survivor from patient.survivors($1) s
        union
        select d.survivor, m.merged from down d join patient.merge m on m.survivor = d.record and m.undone_at is null
    )
    select d.survivor, d.record from down d
$$;
