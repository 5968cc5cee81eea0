-- How often the list of a class session was written: what If-Match is compared with. Locking the row locks the list.
create table attendance_sheet (
    class_session_id uuid primary key constraint attendance_sheet_session references class_session (id),
    course_run_id uuid not null references course_run (id),
    revision integer not null,
    updated_at timestamptz
);

create index attendance_sheet_run on attendance_sheet (course_run_id);

-- A record is never changed: another one takes its place and it stays as history. What is made up for stands beside the
-- record of the session itself, and the better one counts.
create table attendance_mark (
    id uuid primary key,
    class_session_id uuid not null references attendance_sheet (class_session_id),
    enrolment_id uuid not null references enrolment (id),
    make_up boolean not null,
    status text not null check (status in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT')),
    minutes integer check (minutes >= 0),
    held_on date,
    recorded_by text not null,
    recorded_at timestamptz not null,
    replaced_at timestamptz,
    constraint attendance_mark_minutes_of_the_present check (minutes is null or status in ('PRESENT', 'LATE')),
    constraint attendance_mark_make_up_is_attended check (not make_up or status in ('PRESENT', 'LATE'))
);

create unique index attendance_mark_once on attendance_mark (class_session_id, enrolment_id)
    where replaced_at is null and not make_up;
create index attendance_mark_session on attendance_mark (class_session_id) where replaced_at is null;
create index attendance_mark_enrolment on attendance_mark (enrolment_id);

create table assessment (
    id uuid primary key,
    version integer not null,
    course_run_id uuid not null references course_run (id),
    kind text not null check (kind in ('PRE', 'POST', 'ACTION_PLAN', 'OTHER')),
    title jsonb not null,
    maximum numeric(8, 2) not null check (maximum > 0),
    held_on date,
    results_revision integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create unique index assessment_kind_once on assessment (course_run_id, kind) where kind <> 'OTHER';
create index assessment_run on assessment (course_run_id, created_at, id);

-- As with attendance: results stay, the current ones are those that nothing replaced, the best of them counts.
create table assessment_result (
    id uuid primary key,
    assessment_id uuid not null references assessment (id),
    enrolment_id uuid not null references enrolment (id),
    make_up boolean not null,
    score numeric(8, 2) not null check (score >= 0),
    held_on date,
    recorded_by text not null,
    recorded_at timestamptz not null,
    replaced_at timestamptz
);

create unique index assessment_result_once on assessment_result (assessment_id, enrolment_id)
    where replaced_at is null and not make_up;
create index assessment_result_assessment on assessment_result (assessment_id) where replaced_at is null;
create index assessment_result_enrolment on assessment_result (enrolment_id);

-- Each decision with what it was made of, whatever is recorded later.
create table completion_decision (
    id uuid primary key,
    enrolment_id uuid not null references enrolment (id),
    ordinal integer not null,
    outcome text not null check (outcome in ('COMPLETED', 'NOT_COMPLETED', 'REVOKED')),
    by_hand boolean not null,
    reason text,
    rule jsonb not null,
    inputs jsonb not null,
    outcomes jsonb not null,
    decided_by text not null,
    decided_at timestamptz not null,
    constraint completion_decision_ordinal unique (enrolment_id, ordinal),
    constraint completion_decision_by_hand_has_a_reason 
        check (not by_hand or reason is not null or outcome = 'REVOKED')
);
