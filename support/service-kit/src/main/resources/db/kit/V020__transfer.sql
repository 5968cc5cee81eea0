-- Imports: the order, and in the end what became of the rows.
create table import_job (
    id uuid primary key,
    version integer not null,
    type text not null,
    dry_run boolean not null,
    mode text not null,
    on_error text not null,
    provenance text not null,
    dataset text,
    created_by text not null,
    traceparent text,
    status text not null check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    attempts integer not null,
    rows_done integer not null,
    rows_total integer,
    result jsonb,
    errors jsonb not null,
    errors_total integer not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);

create index import_job_to_do on import_job (created_at, id) where status in ('QUEUED', 'RUNNING');
create index import_job_created_by on import_job (created_by, created_at);

-- The file of a job, until the job is finished.
create table import_file (
    job_id uuid primary key references import_job (id),
    content bytea not null
);
