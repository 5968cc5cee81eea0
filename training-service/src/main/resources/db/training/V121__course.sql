-- A course counts by its primary topic alone; secondary topics only help to find it.
create table course (
    id uuid primary key,
    version integer not null,
    code text not null constraint course_code unique,
    title jsonb not null,
    description jsonb,
    primary_topic text not null references topic (code),
    institution text,
    completion_rule jsonb not null,
    search_text text not null,
    status text not null check (status in ('ACTIVE', 'RETIRED')),
    provenance text not null,
    dataset text,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index course_primary_topic on course (primary_topic);
create index course_updated_at on course (updated_at);

create table course_topic (
    course_id uuid not null references course (id) on delete cascade,
    topic text not null references topic (code),
    ordinal integer not null,
    primary key (course_id, ordinal),
    constraint course_topic_once unique (course_id, topic)
);

create table course_prerequisite (
    course_id uuid not null references course (id) on delete cascade,
    prerequisite text not null references course (code),
    ordinal integer not null,
    primary key (course_id, ordinal),
    constraint course_prerequisite_once unique (course_id, prerequisite)
);

-- A course as it is held once (회차). It keeps the completion rule its course had when it was entered.
create table course_run (
    id uuid primary key,
    version integer not null,
    code text not null constraint course_run_code unique,
    course_id uuid not null references course (id),
    title jsonb not null,
    description jsonb,
    starts_on date not null,
    ends_on date not null,
    time_zone text not null,
    mode text not null check (mode in ('INVITED_ONSITE', 'ONLINE', 'HYBRID', 'DISPATCHED')),
    host_institution text,
    target_scheme text not null,
    target_continents varchar[] not null,
    target_countries varchar[] not null,
    scope text not null check (scope in ('SINGLE_CONTINENT', 'MULTI_CONTINENT', 'ALL_CONTINENTS')),
    languages varchar[] not null,
    completion_rule jsonb not null,
    search_text text not null,
    status text not null check (status in ('DRAFT', 'ANNOUNCED', 'NOMINATION_OPEN', 'NOMINATION_CLOSED', 'CONFIRMED',
        'RUNNING', 'FINISHED', 'CLOSED', 'POSTPONED', 'CANCELLED')),
    status_reason text,
    postponed_from date,
    provenance text not null,
    dataset text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint course_run_ends_after_start check (starts_on <= ends_on),
    constraint course_run_has_one_kind_of_target
        check ((cardinality(target_continents) > 0) <> (cardinality(target_countries) > 0))
);

create index course_run_course on course_run (course_id, starts_on);
create index course_run_starts_on on course_run (starts_on, id);
create index course_run_updated_at on course_run (updated_at);

create table course_run_policy (
    course_run_id uuid not null references course_run (id) on delete cascade,
    policy text not null constraint course_run_policy_taught references policy (code),
    ordinal integer not null,
    primary key (course_run_id, ordinal),
    constraint course_run_policy_once unique (course_run_id, policy)
);

create index course_run_policy_policy on course_run_policy (policy);
