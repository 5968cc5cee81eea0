create extension if not exists btree_gist;

create table venue (
    id uuid primary key,
    owner_institution text not null,
    name jsonb not null,
    address jsonb,
    lat double precision,
    lon double precision,
    version integer not null
);

create table room (
    id uuid primary key,
    venue_id uuid not null references venue (id),
    name jsonb not null,
    building jsonb,
    floor text,
    capacity integer check (capacity > 0),
    version integer not null
);

create index room_venue on room (venue_id);

create table person (
    id uuid primary key,
    owner_institution text not null,
    name text not null,
    name_latin text,
    email text,
    affiliation jsonb,
    job_title jsonb,
    city_code text,
    search_text text not null,
    version integer not null
);

-- A copy: training-service owns the registry, and only its events change this table.
create table city (
    id uuid primary key,
    code text not null constraint city_code unique,
    kind text not null,
    names jsonb not null,
    parent text,
    country text not null,
    lat double precision,
    lon double precision,
    population bigint,
    status text not null,
    revision bigint not null,
    state jsonb not null,
    search_text text not null
);
