create extension if not exists btree_gist;

create table instructor (
    id uuid primary key,
    version integer not null,
    name text not null,
    name_latin text,
    email text,
    affiliation jsonb,
    job_title jsonb,
    search_text text not null,
    provenance text not null,
    dataset text,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index instructor_name on instructor (name, id);

-- A run's modules stand in one order without gaps; several move at once, so the order is checked at commit.
create table course_module (
    id uuid primary key,
    version integer not null,
    course_run_id uuid not null references course_run (id),
    ordinal integer not null check (ordinal > 0),
    title jsonb not null,
    description jsonb,
    constraint course_module_ordinal unique (course_run_id, ordinal) deferrable initially deferred
);

create table class_session (
    id uuid primary key,
    version integer not null,
    course_run_id uuid not null references course_run (id),
    module_id uuid references course_module (id) on delete set null,
    kind text not null check (kind in ('LECTURE', 'SITE_VISIT', 'COUNTRY_REPORT', 'ACTION_PLAN_CLINIC')),
    title jsonb not null,
    description jsonb,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    place jsonb,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint class_session_ends_after_start check (starts_at < ends_at)
);

create index class_session_of_run on class_session (course_run_id, starts_at, id);
create index class_session_of_module on class_session (module_id);

-- Who teaches when. The time stands here again, so that the database itself keeps an instructor from being in two places
-- at once; it does not bind while the run is postponed or cancelled. Checked at the end of each statement, because all
-- sessions of a run may move together.
create table class_session_instructor (
    class_session_id uuid not null references class_session (id) on delete cascade,
    instructor_id uuid not null constraint class_session_instructor_teaches references instructor (id),
    ordinal integer not null,
    during tstzrange not null,
    binding boolean not null,
    primary key (class_session_id, instructor_id),
    constraint instructor_in_one_place
        exclude using gist (instructor_id with =, during with &&) where (binding) deferrable initially immediate
);
