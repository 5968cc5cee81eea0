-- When people were in the meeting, as its provider tells; a stretch that is told again replaces what was told before.
create table online_interval (
    id uuid primary key,
    event_id uuid not null references event (id),
    reference text not null,
    registration_id uuid references registration (id),
    code text,
    join_link_id uuid,
    joined_at timestamptz not null,
    left_at timestamptz,
    received_at timestamptz not null,
    result text not null,
    constraint online_interval_reference unique (event_id, reference),
    constraint online_interval_order check (joined_at < left_at),
    constraint online_interval_of_somebody check ((code is null) <> (join_link_id is null))
);

-- What the other service was last told of who attended; it is told again when this changes.
create table attendance_record (
    registration_id uuid primary key references registration (id),
    event_id uuid not null references event (id),
    attended boolean not null,
    modes varchar[] not null,
    minutes integer
);

create index attendance_record_event on attendance_record (event_id);
