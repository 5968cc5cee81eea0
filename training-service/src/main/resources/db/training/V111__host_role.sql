-- Where the training institute of a network is hosted. The range a role is held over ends after its last day, or with
-- the beginning of the period of which no more is known: "until 2014" and "since 2014" follow each other.
create table host_role (
    id uuid primary key,
    version integer not null,
    institution text not null constraint host_role_institution references institution (code),
    kind text not null check (kind in ('HEADQUARTERS', 'REGIONAL_CENTRE')),
    city text not null constraint host_role_city references city (code),
    host text constraint host_role_host references institution (code),
    since date,
    since_precision text,
    until date,
    until_precision text,
    held daterange not null generated always as (
        daterange(since, case when until_precision = 'DAY' then until + 1 else until end)) stored,
    decided_on date,
    decided_on_precision text,
    decided_by jsonb,
    source jsonb,
    provenance text not null,
    dataset text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint host_role_since_is_whole check ((since is null) = (since_precision is null)),
    constraint host_role_until_is_whole check ((until is null) = (until_precision is null)),
    constraint host_role_one_headquarters
        exclude using gist (institution with =, held with &&) where (kind = 'HEADQUARTERS')
);

create index host_role_institution on host_role (institution, since);
create index host_role_city on host_role (city);
create index host_role_host on host_role (host);
