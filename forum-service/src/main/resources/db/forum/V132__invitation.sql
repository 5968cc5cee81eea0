create table invitation (
    id uuid primary key,
    event_id uuid not null references event (id),
    code_hash bytea not null,
    email text,
    mode text,
    reserves boolean not null,
    any_time boolean not null,
    locale text not null,
    expires_at timestamptz,
    status text not null,
    registration_id uuid references registration (id) deferrable initially deferred,
    created_at timestamptz not null,
    version integer not null,
    constraint invitation_code unique (code_hash),
    constraint invitation_seat_has_a_mode check (mode is not null or not reserves)
);

create index invitation_event on invitation (event_id, created_at, id);
create index invitation_open_until on invitation (expires_at) where status = 'OPEN';
