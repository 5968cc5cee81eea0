-- What training brought about in a city, as somebody reports it, and where it stands. It stays recorded with the codes
-- it was entered with; whoever counts cities follows their merges. Who entered and reported it is forgotten with them.
create table outcome (
    id uuid primary key,
    version integer not null,
    code text constraint outcome_code unique,
    kind text not null check (kind in ('POLICY_ADOPTION', 'CAPACITY_BUILDING', 'CITY_DIPLOMACY', 'INSTITUTE')),
    city text not null constraint outcome_city references city (code),
    institution text constraint outcome_institution references institution (code),
    title jsonb not null,
    description jsonb,
    contribution jsonb,
    significance jsonb,
    relation text check (relation in ('INSPIRED_BY', 'CONTRIBUTED_TO', 'BENCHMARKED')),
    stage text check (stage in ('PLANNED', 'IMPROVED', 'BUILT')),
    level text check (level in ('OUTPUT', 'OUTCOME', 'IMPACT')),
    occurred_on date,
    occurred_on_precision text,
    certainty text not null check (certainty in ('CLEAR', 'UNCLEAR')),
    uncertainty jsonb,
    source jsonb,
    search_text text not null,
    provenance text not null,
    dataset text,
    reporting_institution text not null constraint outcome_reporting_institution references institution (code),
    entered_by text,
    reported_by text,
    reported_at timestamptz,
    status text not null check (status in ('DRAFT', 'REPORTED', 'UNDER_REVIEW', 'VERIFIED', 'RETURNED', 'REJECTED',
        'DISPUTED', 'RETRACTED')),
    status_at timestamptz not null,
    -- the how manieth event told the forum of it, and what that said; 0 and nothing until it is verified
    revision bigint not null,
    told text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint outcome_unclear_says_what check ((certainty = 'UNCLEAR') = (uncertainty is not null)),
    constraint outcome_reported_once_public check (status = 'DRAFT' or reported_at is not null),
    constraint outcome_told_something check ((revision = 0) = (told is null))
);

create index outcome_city_code on outcome (city);
create index outcome_updated_at on outcome (updated_at, id);

create table outcome_policy (
    outcome_id uuid not null references outcome (id) on delete cascade,
    policy text not null constraint outcome_policy_adopted references policy (code),
    ordinal integer not null,
    primary key (outcome_id, ordinal),
    constraint outcome_policy_once unique (outcome_id, policy)
);

create index outcome_policy_policy on outcome_policy (policy);

-- Runs that have begun, whose codes are for ever.
create table outcome_course_run (
    outcome_id uuid not null references outcome (id) on delete cascade,
    course_run text not null constraint outcome_course_run_held references course_run (code),
    ordinal integer not null,
    primary key (outcome_id, ordinal),
    constraint outcome_course_run_once unique (outcome_id, course_run)
);

create index outcome_course_run_run on outcome_course_run (course_run);

-- Who brought it about; shown to few and told to nobody.
create table outcome_trainee (
    outcome_id uuid not null references outcome (id) on delete cascade,
    trainee_id uuid not null constraint outcome_trainee_known references trainee (id),
    primary key (outcome_id, trainee_id)
);

create index outcome_trainee_trainee on outcome_trainee (trainee_id);

-- Every change of status, with who made it and why.
create table outcome_status_change (
    id uuid primary key,
    outcome_id uuid not null references outcome (id) on delete cascade,
    from_status text not null,
    to_status text not null,
    reason text,
    evidence_id uuid,
    actor text,
    actor_role text not null,
    actor_institutions varchar[] not null,
    changed_at timestamptz not null
);

create index outcome_status_change_outcome on outcome_status_change (outcome_id, changed_at, id);
