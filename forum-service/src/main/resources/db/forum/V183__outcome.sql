-- What training brought about in cities, from its first verification on; fed by training.outcome.v1 alone.
create table training_outcome (
    id uuid primary key,
    kind text not null,
    title jsonb not null,
    city_code text not null,
    country text not null,
    policies varchar[] not null,
    topics varchar[] not null,
    phase text not null,
    told_at timestamptz not null,
    search_text text not null,
    revision bigint not null,
    state jsonb not null
);

create index training_outcome_told on training_outcome (told_at, id);

-- What came of them here
alter table contest_entry add column outcome_id uuid;
create index contest_entry_outcome on contest_entry (outcome_id) where outcome_id is not null;

alter table contribution add column outcome_ids uuid[] not null default '{}';
create index contribution_outcome on contribution using gin (outcome_ids) where outcome_ids <> '{}';
