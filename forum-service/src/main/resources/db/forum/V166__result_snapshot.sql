-- What a survey came to, counted once. The salt keeps its digest from being tried out; it is shown to nobody.
create table result_snapshot (
    survey_id uuid not null references survey (id),
    number integer not null check (number > 0),
    salt bytea not null,
    results jsonb not null,
    primary key (survey_id, number)
);

create table result_cross_table (
    survey_id uuid not null,
    number integer not null,
    divided_by text not null,
    cells jsonb not null,
    primary key (survey_id, number, divided_by),
    foreign key (survey_id, number) references result_snapshot (survey_id, number)
);

create function refuse_to_change_results() returns trigger language plpgsql as $$
begin
    raise exception 'results are never changed';
end
$$;

create trigger result_snapshot_stays before update on result_snapshot
    for each row execute function refuse_to_change_results();
create trigger result_cross_table_stays before update on result_cross_table
    for each row execute function refuse_to_change_results();
