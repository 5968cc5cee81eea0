-- The one seat mechanism. No table refers to a quota by foreign key: checking one would take a share lock on the row
-- that every registration updates.
create table quota (
    id uuid primary key,
    owner_id uuid not null,
    lane text not null,
    size integer check (size >= 0),
    confirmed integer not null default 0 check (confirmed >= 0),
    offered integer not null default 0 check (offered >= 0),
    reserved integer not null default 0 check (reserved >= 0),
    waiting integer not null default 0 check (waiting >= 0),
    last_ticket bigint not null default 0,
    constraint quota_owner_lane unique (owner_id, lane),
    constraint quota_never_oversold check (confirmed + offered + reserved <= size)
) with (fillfactor = 50);

-- Who waits, in order: tickets are given under the lock of the quota's row, so their order is the order of asking, and
-- they are never given anew.
create table quota_waiting (
    quota_id uuid not null,
    ticket bigint not null,
    subject_id uuid not null,
    primary key (quota_id, ticket),
    constraint quota_waits_once unique (quota_id, subject_id)
);
