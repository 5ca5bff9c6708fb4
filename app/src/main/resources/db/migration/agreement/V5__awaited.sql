-- What waits for somebody's word, which the first page of everybody's work asks every time it is drawn. Choosing how
-- to look costs twenty times what looking does, so that is chosen once for each connection. A proposal that was followed
-- by a newer one of the same place waits for nobody.
create function agreement.awaited(own uuid, acting text, signs boolean, now timestamptz)
    returns table (version uuid, title text, proposed_at timestamptz, reminded_at timestamptz)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    select v.id, v.title, v.proposed_at, max(r.at)
    from agreement.version v
    join agreement.party p on p.version = v.id
    left join agreement.reminder r on r.version = v.id and r.party = p.organisation
    where v.proposed_at is not null and v.agreed_at is null
      and not exists (select 1 from agreement.voice s where s.version = v.id and s.organisation = p.organisation)
      and not exists (select 1 from agreement.version n where n.place = v.place and n.proposed_at > v.proposed_at)
      and (signs and p.organisation = own
           or exists (select 1 from agreement.mandate m
                      where m.version = v.id and m.party = p.organisation and m.signer = own
                        and (m.role = acting or signs and m.role is null)
                        and m.withdrawn_at is null and m.until > now))
    group by v.id
    order by v.proposed_at, v.id;
end
$$;
