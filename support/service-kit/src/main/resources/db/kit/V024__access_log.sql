-- Who looked at personal data. Rows are added and never change: not even whoever owns the table can do so unnoticed.
create table access_log (
    id uuid primary key,
    occurred_at timestamptz not null,
    actor text not null,
    operation text not null check (operation in ('READ', 'LIST', 'EXPORT')),
    subject_type text not null,
    subject_id uuid,
    reason text,
    records integer not null check (records >= 0)
);

create index access_log_occurred_at on access_log (occurred_at, id);
create index access_log_subject on access_log (subject_id);

create function refuse_change_of_access_log() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is append-only';
end
$$;

create trigger access_log_append_only before update or delete on access_log
    for each row execute function refuse_change_of_access_log();
create trigger access_log_not_emptied before truncate on access_log
    for each statement execute function refuse_change_of_access_log();
