-- By what rule of its own an event counts somebody as having attended; and what its scans are judged under, one after
-- the other.
create table attendance_head (
    event_id uuid primary key references event (id),
    measure text not null,
    minimum integer not null,
    version integer not null
);

-- Every scan there was, with what was answered to it; never changed.
create table check_in (
    id uuid primary key,
    event_id uuid not null references event (id),
    registration_id uuid references registration (id),
    code text not null,
    point text not null,
    session_id uuid,
    type text not null,
    occurred_at timestamptz not null,
    device_at timestamptz not null,
    received_at timestamptz not null,
    device text not null,
    nonce text not null,
    result text not null,
    -- the how manieth stay of that person at that point an effective entry begins
    stay integer,
    constraint check_in_nonce unique (event_id, device, nonce),
    constraint check_in_stay check ((stay is not null) = (type = 'ENTRY' and result = 'OK'))
);

-- One effective entry per stay
create unique index check_in_effective on check_in (registration_id, point, session_id, stay) nulls not distinct
    where stay is not null;
create index check_in_event on check_in (event_id, received_at, id);
create index check_in_registration on check_in (registration_id);
