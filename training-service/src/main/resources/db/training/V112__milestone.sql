-- What the programme went through, with the words of the document that says so.
create table milestone (
    id uuid primary key,
    version integer not null,
    code text not null constraint milestone_code unique,
    occurred_on date not null,
    date_precision text not null,
    title jsonb not null,
    description jsonb,
    source jsonb not null,
    provenance text not null,
    dataset text,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
