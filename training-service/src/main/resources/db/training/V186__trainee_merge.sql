-- Entries of one and the same person. Merges are kept for good with the time they held, so that who is counted as of a
-- moment of the past can be counted by the merges of that moment.
create table trainee_merge (
    id uuid primary key,
    version integer not null,
    from_id uuid not null constraint trainee_merge_from references trainee (id),
    into_id uuid not null constraint trainee_merge_into references trainee (id),
    reason text,
    merged_at timestamptz not null,
    merged_by text not null,
    undone_at timestamptz,
    undone_by text,
    undo_reason text,
    constraint trainee_merge_of_two check (from_id <> into_id)
);

create unique index trainee_merge_in_effect on trainee_merge (from_id) where undone_at is null;
create index trainee_merge_into on trainee_merge (into_id);
create index trainee_merge_merged_at on trainee_merge (merged_at, id);

-- Whom a row reads through to by the merges that hold now, at the end of the chain; null for whoever stands for themselves.
alter table trainee add column survivor_id uuid references trainee (id);

create index trainee_person on trainee ((coalesce(survivor_id, id)));
