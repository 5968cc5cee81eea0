-- What the sessions of an event are changed under: one version for the whole agenda.
create table agenda (
    event_id uuid primary key references event (id),
    version integer not null
);

create table agenda_part (
    id uuid primary key,
    event_id uuid not null references event (id),
    ordinal integer not null,
    label jsonb not null,
    title jsonb,
    constraint agenda_part_ordinal unique (event_id, ordinal) deferrable initially deferred
);

create table session (
    id uuid primary key,
    event_id uuid not null references event (id),
    part_id uuid references agenda_part (id) deferrable initially deferred,
    ordinal integer not null,
    number integer,
    type text not null,
    title jsonb not null,
    abstract jsonb,
    summary jsonb,
    starts_at timestamptz,
    ends_at timestamptz,
    room_id uuid references room (id),
    delivery text,
    languages varchar[] not null,
    topics varchar[] not null,
    constraint session_ordinal unique (event_id, ordinal) deferrable initially deferred,
    constraint session_interval check (starts_at < ends_at),
    constraint session_times_both_or_none check ((starts_at is null) = (ends_at is null)),
    -- half-open, so that back-to-back is no conflict
    constraint session_room_once exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&)
        where (room_id is not null and starts_at is not null) deferrable initially deferred
);

create table contribution (
    id uuid primary key,
    event_id uuid not null references event (id),
    session_id uuid not null references session (id) on delete cascade,
    ordinal integer not null,
    title jsonb,
    subject_cities varchar[] not null,
    delivery text
);

create index contribution_event on contribution (event_id);

-- Affiliation and job title are those of that day: they stay when the person's change, and when the person is erased.
create table session_role (
    id uuid primary key,
    event_id uuid not null references event (id),
    session_id uuid not null references session (id) on delete cascade,
    contribution_id uuid references contribution (id) on delete cascade,
    ordinal integer not null,
    role text not null,
    label jsonb,
    person_id uuid references person (id),
    affiliation jsonb,
    job_title jsonb,
    presence text,
    certainty text not null,
    quote text,
    constraint session_role_names_somebody check (person_id is not null or label is not null)
);

create index session_role_event on session_role (event_id);
create index session_role_person on session_role (person_id);
