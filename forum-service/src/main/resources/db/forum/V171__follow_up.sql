-- What is done about the feedback on an event, with everything that became of it.
create table follow_up (
    id uuid primary key,
    version integer not null,
    event_id uuid not null references event (id),
    owner_institution text not null,
    kind text not null,
    title jsonb not null,
    description jsonb,
    owner jsonb,
    due_on date,
    links jsonb not null,
    source jsonb,
    visibility text not null check (visibility in ('INTERNAL', 'PUBLIC')),
    status text not null
        check (status in ('PROPOSED', 'UNDER_REVIEW', 'ACCEPTED', 'IN_PROGRESS', 'DONE', 'DECLINED')),
    history jsonb not null,
    told jsonb,
    created_at timestamptz not null
);

create index follow_up_event on follow_up (event_id, created_at, id);
create index follow_up_due on follow_up (due_on) where status not in ('DONE', 'DECLINED');

-- The themes that each follows.
create table follow_up_theme (
    follow_up_id uuid not null references follow_up (id),
    theme_id uuid not null constraint follow_up_theme_theme references feedback_theme (id),
    primary key (follow_up_id, theme_id)
);

create index follow_up_theme_theme on follow_up_theme (theme_id);
