-- What the public sees of agendas: each release is the working copy as it was, with names, and is never changed.
create table agenda_release (
    event_id uuid not null references event (id),
    number integer not null check (number > 0),
    note jsonb,
    -- of the working copy it was made from
    agenda_version integer not null,
    agenda jsonb not null,
    -- every session that was ever released, for calendars
    items jsonb not null,
    released_at timestamptz not null,
    primary key (event_id, number)
);
