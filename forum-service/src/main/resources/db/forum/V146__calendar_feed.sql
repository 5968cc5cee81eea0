-- Registrants' own calendars, each opened by a token that opens nothing else. Taking a feed back deletes its row.
create table calendar_feed (
    id uuid primary key,
    registration_id uuid not null references registration (id),
    token_hash bytea not null constraint calendar_feed_token unique,
    created_at timestamptz not null
);

create index calendar_feed_registration on calendar_feed (registration_id);

-- Which event a session was released for, gone from the agenda or not
create index agenda_release_items on agenda_release using gin (items jsonb_path_ops);
