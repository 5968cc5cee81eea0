create table registration_group (
    id uuid primary key,
    event_id uuid not null references event (id),
    name text not null,
    contact_name text not null,
    contact_email text not null,
    locale text not null,
    wait_together boolean not null,
    token_hash bytea not null,
    created_at timestamptz not null,
    version integer not null
);

create index registration_group_event on registration_group (event_id, created_at, id);

alter table registration add column group_id uuid references registration_group (id);

create index registration_of_group on registration (group_id) where group_id is not null;
