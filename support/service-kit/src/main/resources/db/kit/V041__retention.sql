-- How long things are kept where somebody has set it; what is not here is kept as the code says.
create table retention_rule (
    code text primary key,
    version integer not null,
    kept_for text not null,
    set_by text not null,
    set_at timestamptz not null
);

-- What was let go of for its age, or would have been.
create table retention_run (
    id uuid primary key,
    dry_run boolean not null,
    started_at timestamptz not null,
    -- null for the daily run
    started_by text,
    rules jsonb not null
);

create index retention_run_started_at on retention_run (started_at, id);
