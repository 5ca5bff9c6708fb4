-- An offer and the story of its request are changed by one statement. Should they ever differ, nothing is done.
create function placement.agreeing(agree boolean) returns boolean language plpgsql immutable as $$
begin
    if not agree then
        raise exception 'The offer is not as the story of its request says.';
    end if;
    return true;
end $$;
