alter table session add column interpretation varchar[] not null default '{}';
alter table session add column sign_up text not null default 'NONE';
alter table session add column status text not null default 'SCHEDULED';
alter table session add column status_reason text;
alter table session_role add column confirmation text;

-- a cancelled session needs its room no more
alter table session drop constraint session_room_once;
alter table session add constraint session_room_once
    exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&)
    where (room_id is not null and starts_at is not null and status <> 'CANCELLED') deferrable initially deferred;

-- a material outlives its session
update material set session_id = null where session_id not in (select id from session);
alter table material add constraint material_session foreign key (session_id) references session (id) on delete set null;

-- the event of a session that only a release knows any more
create index agenda_release_session on agenda_release using gin ((agenda -> 'sessions') jsonb_path_ops);
