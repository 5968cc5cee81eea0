-- The questions an event asks of its own. The id owns the quotas of the options, whose lanes are question/option: one
-- owner for all versions, so that a seat given under an earlier version still counts.
create table question_form (
    id uuid primary key,
    event_id uuid not null references event (id),
    version integer not null,
    constraint question_form_event unique (event_id)
);

-- Never changed: a registration keeps the version it answered.
create table question_form_version (
    form_id uuid not null references question_form (id),
    version integer not null,
    questions jsonb not null,
    primary key (form_id, version)
);

alter table registration
    add column form_version integer,
    add column answers jsonb not null default '{}';

-- Which options a registration holds a seat of, or waits for one
create table option_seat (
    registration_id uuid not null references registration (id),
    lane text not null,
    primary key (registration_id, lane)
);
