-- A request that whoever goes off duty offers to who comes, until it is accepted; made from the facts like the rest.
--   shift_to: the organisation; shift_person, shift_by: who offers it, and the name; shift_word: what to know of it
alter table request.request
    add column shift_to     uuid,
    add column shift_person uuid,
    add column shift_by     text,
    add column shift_word   text,
    add column shift_at     timestamptz;

create index request_shift on request.request (shift_to, shift_at) where open and shift_to is not null;
create index request_shift_person on request.request (shift_person) where open and shift_person is not null;
create index request_claimed on request.request (claimed_by) where open and claimed_by is not null;

-- Appends facts to a request and brings its row up to date, with the answer, the line in the trail and the
-- events: for the statement of a command of this module or of one that records something in the story.
-- Returns false, and does nothing, when somebody changed the request meanwhile; whatever hangs on it in
-- the same statement asks for that.
--   facts: [{version, type, body}]; key: null when the caller remembers the answer itself
create or replace function request.append(
    request uuid, expected int, fields jsonb, facts jsonb, by jsonb, key uuid, actor uuid, command text, at timestamptz
) returns boolean language plpgsql volatile set plan_cache_mode = 'force_generic_plan' as $$
declare
    changed record;
begin
    update request.request r
    set version = n.version, phase = n.phase, open = n.open, ending = n.ending,
        changed_at = n.changed_at, patient = n.patient, identity = n.identity,
        lead = n.lead, lead_offered_to = n.lead_offered_to, parties = n.parties,
        care = n.care, urgency = n.urgency, reassess_by = n.reassess_by,
        open_offers = n.open_offers, awaiting_desk = n.awaiting_desk,
        claimed_by = n.claimed_by, claimed_by_name = n.claimed_by_name,
        claim_touched_at = n.claim_touched_at, ladder_next_at = n.ladder_next_at,
        duty_called_at = n.duty_called_at, duty_taken_up_by = n.duty_taken_up_by,
        expected_at = n.expected_at, outcome_at = n.outcome_at, call_back_at = n.call_back_at,
        validation_since = n.validation_since,
        shift_to = n.shift_to, shift_person = n.shift_person, shift_by = n.shift_by, shift_word = n.shift_word, shift_at = n.shift_at
    from jsonb_populate_record(null::request.request, $3) n
    where r.id = $1 and r.version = $2
    returning r.region, r.subregion, r.parties, r.patient into changed;
    if not found then
        return false;
    end if;
    insert into request.fact (request_id, version, at, type, body, by)
    select $1, f.version, $9, f.type, f.body, $5
    from jsonb_to_recordset($4) as f(version int, type text, body jsonb)
    order by f.version;
    if $6 is not null then
        perform command.remember($6, $7, jsonb_build_object('request', $1), $9);
    end if;
    perform audit.record($9, 'update', $5, 'request', $1, array[changed.patient],
                         jsonb_build_object('command', $8));
    perform stream.publish($9, 'request.' || f.type, 'request', $1, changed.region, changed.subregion,
                           changed.parties, '{}')
    from jsonb_to_recordset($4) as f(version int, type text)
    order by f.version;
    return true;
end $$;
