-- When those who have a seat were reminded of an event, for each date it was to be held on.
create table reminder (
    event_id uuid not null references event (id),
    event_date date not null,
    reminded_at timestamptz not null,
    primary key (event_id, event_date)
);

-- When something was last said anew of an event: calendars ask for it.
alter table event add column changed_at timestamptz;
update event set changed_at = now();
alter table event alter column changed_at set not null;
