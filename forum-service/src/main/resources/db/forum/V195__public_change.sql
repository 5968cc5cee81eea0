-- Whoever keeps pages of events that anybody may see hears of every change to what they are made of, once it is committed,
-- whoever made it. See ADR 42.
create function tell_public_change() returns trigger language plpgsql as $$
begin
    notify public_change;
    return null;
end
$$;

create trigger event_tells_public_change after insert or update or delete on event
    for each statement execute function tell_public_change();
create trigger event_series_tells_public_change after update or delete on event_series
    for each statement execute function tell_public_change();
create trigger agenda_release_tells_public_change after insert or update or delete on agenda_release
    for each statement execute function tell_public_change();
