-- Merges are kept for good with the time they held, so that who counts as of a moment of the past can read through the
-- merges of that moment. What stands in city.merged_into is those that hold now.
create table city_merge (
    id uuid primary key,
    version integer not null,
    from_code text not null constraint city_merge_from references city (code),
    into_code text not null constraint city_merge_into references city (code),
    fields jsonb not null,
    survivor_before jsonb not null,
    survivor_after jsonb not null,
    added_names jsonb not null,
    forced boolean not null,
    reason text,
    merged_at timestamptz not null,
    merged_by text not null,
    undone_at timestamptz,
    undone_by text,
    undo_reason text,
    constraint city_merge_of_two check (from_code <> into_code)
);

create unique index city_merge_in_effect on city_merge (from_code) where undone_at is null;
create index city_merge_into on city_merge (into_code);

-- The city that rows recorded with this code read through to at that moment.
create function effective_city(recorded text, moment timestamptz) returns text language sql stable parallel safe as $$
    with recursive chain (code, length) as (
        select recorded, 0
        union all
        select city_merge.into_code, chain.length + 1
        from chain join city_merge on city_merge.from_code = chain.code
        where merged_at <= moment and (undone_at is null or undone_at > moment))
    select code from chain order by length desc limit 1
$$;
