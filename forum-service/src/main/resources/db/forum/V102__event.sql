create table event_series (
    id uuid primary key,
    slug text not null constraint event_series_slug unique,
    owner_institution text not null,
    title jsonb not null,
    first_year integer,
    cadence text,
    version integer not null
);

create table event (
    id uuid primary key,
    slug text not null constraint event_slug unique,
    owner_institution text not null,
    series_id uuid references event_series (id),
    edition_number integer check (edition_number > 0),
    type text not null,
    title jsonb not null,
    theme jsonb,
    alternate_themes jsonb not null,
    description jsonb,
    purpose jsonb,
    topics varchar[] not null,
    attendance_mode text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    previous_starts_at timestamptz,
    time_zone text not null,
    date_precision text not null,
    venue_id uuid references venue (id),
    room_id uuid references room (id),
    online_access jsonb,
    organizers jsonb not null,
    contact jsonb,
    registration_opens_at timestamptz,
    registration_closes_at timestamptz,
    consent_texts jsonb not null,
    participant_categories jsonb not null,
    public_from timestamptz,
    agenda_tentative boolean not null,
    provenance text not null,
    status text not null,
    status_reason text,
    announced boolean not null,
    search_text text not null,
    version integer not null,
    constraint event_interval check (starts_at < ends_at),
    constraint event_registration_interval check (registration_opens_at < registration_closes_at)
);

create index event_starts_at on event (starts_at, id);
create index event_to_announce on event (public_from) where not announced and status <> 'DRAFT';

create table event_figure (
    event_id uuid not null references event (id),
    key text not null,
    figure jsonb not null,
    primary key (event_id, key)
);

create table material (
    id uuid primary key,
    event_id uuid not null references event (id),
    session_id uuid,
    kind text not null,
    title jsonb not null,
    caption jsonb,
    url text,
    visibility text not null,
    version integer not null
);

create index material_event on material (event_id);
