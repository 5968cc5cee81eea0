-- What courses are about, in two levels. The rows come from reference/topics.csv, by TopicMigration.
create table topic (
    code text primary key check (code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$'),
    parent text references topic (code),
    names jsonb not null,
    ordinal integer not null,
    constraint topic_not_within_itself check (parent <> code)
);

-- What is taught, and adopted elsewhere.
create table policy (
    id uuid primary key,
    version integer not null,
    code text not null constraint policy_code unique,
    topic text not null references topic (code),
    owner_city text constraint policy_owner_city references city (code),
    names jsonb not null,
    description jsonb,
    search_text text not null,
    status text not null check (status in ('ACTIVE', 'RETIRED')),
    provenance text not null,
    dataset text,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index policy_topic on policy (topic);
create index policy_updated_at on policy (updated_at);
