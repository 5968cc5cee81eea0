-- Institutions by code, like cities. A city that is merged stays named here: who reads follows the merge.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table institution (
    id uuid primary key,
    version integer not null,
    code text not null constraint institution_code unique,
    kind text not null,
    names jsonb not null,
    aliases jsonb not null,
    name_ko text not null,
    name_en text not null,
    search_text text not null,
    city text constraint institution_city references city (code),
    parent text constraint institution_parent references institution (code),
    contact jsonb,
    provenance text not null,
    dataset text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint institution_not_within_itself check (parent <> code)
);

create index institution_city on institution (city);
create index institution_parent on institution (parent);
