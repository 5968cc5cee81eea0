-- No reference to the session: an agenda is replaced as a whole, and who had signed up is kept.
create table session_sign_up (
    id uuid primary key,
    event_id uuid not null references event (id),
    session_id uuid not null,
    registration_id uuid not null references registration (id),
    source text not null,
    status text not null,
    requested_at timestamptz not null,
    version integer not null
);

create unique index session_sign_up_live on session_sign_up (session_id, registration_id)
    where status in ('CONFIRMED', 'WAITLISTED');
create index session_sign_up_session on session_sign_up (session_id, requested_at, id);
create index session_sign_up_registration on session_sign_up (registration_id);

create table interest (
    registration_id uuid primary key references registration (id),
    event_id uuid not null references event (id),
    topics varchar[] not null
);

create index interest_event on interest (event_id);

create table matching_run (
    id uuid primary key,
    event_id uuid not null references event (id),
    seed bigint not null,
    groups jsonb not null,
    input_hash text not null,
    result jsonb not null,
    status text not null,
    created_at timestamptz not null,
    committed_at timestamptz,
    version integer not null
);

create index matching_run_event on matching_run (event_id, created_at, id);
