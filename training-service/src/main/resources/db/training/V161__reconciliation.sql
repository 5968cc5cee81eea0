-- Documents that state figures, and whose figures those are.
create table published_source (
    id uuid primary key,
    version integer not null,
    code text not null constraint published_source_code unique,
    title jsonb not null,
    publisher jsonb,
    published_on date,
    document_file text constraint published_source_file unique,
    institution text,
    created_at timestamptz not null
);

-- What a document states in numbers, with its words. A row is never changed: a correction is a row of its own that
-- supersedes it, so each key has one chain of rows.
create table published_figure (
    id uuid primary key,
    key text not null,
    source text not null references published_source (code),
    measure text not null,
    dimensions jsonb not null,
    figure jsonb not null,
    note text,
    supersedes uuid references published_figure (id),
    recorded_at timestamptz not null,
    constraint published_figure_superseded_once unique (supersedes)
);

create unique index published_figure_key on published_figure (key) where supersedes is null;
create index published_figure_source on published_figure (source, recorded_at, id);

create function published_figure_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a published figure is never changed';
end $$;

create trigger published_figure_is_immutable before update or delete on published_figure
    for each row execute function published_figure_is_immutable();

-- What the published figures were held against at a moment, and what came of it.
create table reconciliation (
    id uuid primary key,
    source text references published_source (code),
    datasets text[] not null,
    as_of timestamptz not null,
    results jsonb not null,
    created_at timestamptz not null
);

create index reconciliation_created_at on reconciliation (created_at, id);
