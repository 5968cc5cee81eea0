-- What the forum was told of enrolments, in full: so that it is told again when, and only when, something of it differs.
create table told_enrolment (
    enrolment_id uuid primary key references enrolment (id),
    course_run_id uuid not null,
    phase text not null check (phase in ('CONFIRMED', 'CANCELLED', 'COMPLETED', 'REVOKED')),
    revision bigint not null,
    state text not null
);

create index told_enrolment_run on told_enrolment (course_run_id);
