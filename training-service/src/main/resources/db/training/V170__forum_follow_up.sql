-- What forums do about the feedback on them, fed by forum.follow-up.v1 alone: where there is interest in courses.
create table forum_follow_up (
    id uuid primary key,
    event_id uuid not null,
    kind text not null,
    phase text not null,
    due_on date,
    topics varchar[] not null,
    courses varchar[] not null,
    shown boolean not null,
    occurred_at timestamptz not null,
    revision bigint not null,
    state text not null
);

create index forum_follow_up_occurred_at on forum_follow_up (occurred_at, id) where shown;
