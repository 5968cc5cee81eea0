create table registration (
    id uuid primary key,
    event_id uuid not null references event (id),
    code text not null,
    name text not null,
    email text not null,
    email_normalized text not null,
    person_ref text not null,
    phone text,
    affiliation text not null,
    job_title text not null,
    category text,
    city_code text,
    proposed_city jsonb,
    mode text not null,
    locale text not null,
    consents jsonb not null,
    source text not null,
    status text not null,
    status_reason text,
    token_hash bytea not null,
    requested_at timestamptz not null,
    version integer not null,
    constraint registration_code unique (event_id, code)
) with (fillfactor = 90);

-- One live registration per event and address
create unique index registration_once on registration (event_id, email_normalized)
    where status in ('CONFIRMED', 'WAITLISTED');
create index registration_event on registration (event_id, requested_at, id);
