-- What somebody wants to bring about at home after a course.
create table action_plan (
    id uuid primary key,
    version integer not null,
    enrolment_id uuid not null references enrolment (id),
    -- of the enrolment, as recorded when the plan was begun
    trainee_id uuid not null references trainee (id),
    course_run_id uuid not null references course_run (id),
    city_code text not null,
    problem text not null,
    policies varchar[] not null,
    measures jsonb not null,
    status text not null
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'COMPLETED', 'WITHDRAWN')),
    status_reason text,
    approved_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create unique index action_plan_live on action_plan (enrolment_id) where status <> 'WITHDRAWN';
create index action_plan_created_at on action_plan (created_at, id);
create index action_plan_trainee on action_plan (trainee_id);
create index action_plan_run on action_plan (course_run_id);
create index action_plan_city on action_plan (city_code);

-- How it goes, asked for some months after the course was completed.
create table action_plan_follow_up (
    id uuid primary key,
    version integer not null,
    action_plan_id uuid not null references action_plan (id),
    months integer not null check (months > 0),
    due_on date not null,
    -- the beginning of that day where the course was held, and when it is late
    due_at timestamptz not null,
    overdue_at timestamptz not null,
    status text not null check (status in ('DUE', 'SENT', 'OVERDUE', 'RECEIVED', 'CANCELLED')),
    token_hash bytea,
    -- when somebody was to be asked; sent_at is null where there was no address to ask at
    asked_at timestamptz,
    sent_at timestamptz,
    reminded_at timestamptz,
    received_at timestamptz,
    received_through text check (received_through in ('LINK', 'STAFF')),
    actuals jsonb,
    note text,
    constraint action_plan_follow_up_once unique (action_plan_id, months),
    constraint action_plan_follow_up_received_somehow
        check ((status = 'RECEIVED') = (received_at is not null) and (received_at is null) = (received_through is null))
);

create index action_plan_follow_up_to_ask on action_plan_follow_up (due_at)
    where status = 'DUE' and asked_at is null;
create index action_plan_follow_up_to_remind on action_plan_follow_up (overdue_at) where status in ('DUE', 'SENT');
create index action_plan_follow_up_due_on on action_plan_follow_up (due_on, id);
