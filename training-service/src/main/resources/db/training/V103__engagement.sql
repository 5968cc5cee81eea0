-- A copy of the forum's public events, fed by forum.event.v1 alone: so that engagements can be found by an event's slug
-- and by whose event it was.
create table forum_event (
    id uuid primary key,
    slug text not null,
    owner_institution text not null,
    title jsonb not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    time_zone text not null,
    status text not null,
    revision bigint not null,
    state text not null
);

create index forum_event_slug on forum_event (slug);

-- Where each registration stands, fed by forum.registration.v1 alone; null is what its events have not told.
create table forum_registration (
    id uuid primary key,
    event_id uuid not null,
    status text check (status in ('CONFIRMED', 'WAITLISTED', 'CANCELLED')),
    mode text,
    revision bigint not null
);

-- What was heard from the forum about a person: one row per fact, never changed but to name the trainee.
create table engagement (
    id uuid primary key,
    kind text not null,
    event_id uuid not null,
    registration_id uuid not null,
    registration_revision bigint not null,
    city_code text,
    country text,
    person_ref text not null,
    mode text,
    minutes integer,
    trainee_id uuid,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    constraint engagement_once_per_fact unique (registration_id, registration_revision)
);

create index engagement_event on engagement (event_id, occurred_at);
create index engagement_person_ref on engagement (person_ref, occurred_at);
create index engagement_city on engagement (city_code, occurred_at);
create index engagement_occurred_at on engagement (occurred_at, id);
