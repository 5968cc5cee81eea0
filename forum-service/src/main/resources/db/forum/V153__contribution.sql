-- What the other service was last told of each talk of an event that was held; null once it was withdrawn.
create table told_contribution (
    contribution_id uuid primary key,
    event_id uuid not null references event (id),
    told jsonb
);

create index told_contribution_event on told_contribution (event_id);
