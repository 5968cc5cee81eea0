-- The last number of each year. Whoever takes one holds the row until commit, so that no number is left out.
create table certificate_number (
    year integer primary key,
    last integer not null
);

create table credential_status_list (
    number integer generated always as identity primary key,
    issuer text not null,
    created_at timestamptz not null
);

create index credential_status_list_issuer on credential_status_list (issuer, number);

create table certificate (
    id uuid primary key,
    version integer not null,
    serial_year integer not null,
    serial_number integer not null,
    enrolment_id uuid not null references enrolment (id),
    trainee_id uuid not null references trainee (id),
    -- what it certifies, as on the day it was issued
    course_run_id uuid not null references course_run (id),
    course_run_code text not null,
    title jsonb not null,
    starts_on date not null,
    ends_on date not null,
    issuer text not null,
    issuer_name jsonb not null,
    -- null once the holder is erased
    holder_name text,
    subject_id uuid not null,
    token_hash bytea not null constraint certificate_token unique,
    token_sealed text,
    status_list integer not null references credential_status_list (number),
    status_index integer not null check (status_index between 0 and 131071),
    status text not null check (status in ('VALID', 'SUPERSEDED', 'REVOKED')),
    status_reason text,
    superseded_by uuid references certificate (id) deferrable initially deferred,
    issued_on date not null,
    issued_at timestamptz not null,
    status_changed_at timestamptz not null,
    erased_at timestamptz,
    constraint certificate_serial unique (serial_year, serial_number),
    constraint certificate_status_place unique (status_list, status_index),
    constraint certificate_superseded_by_another check ((status = 'SUPERSEDED') = (superseded_by is not null)),
    constraint certificate_erased_has_no_name
        check (erased_at is null or (holder_name is null and token_sealed is null and status_reason is null)),
    constraint certificate_named_until_erased check (erased_at is not null or holder_name is not null)
);

create unique index certificate_valid on certificate (enrolment_id) where status = 'VALID';
create index certificate_enrolment on certificate (enrolment_id);
create index certificate_trainee on certificate (trainee_id);
create index certificate_run on certificate (course_run_id);
create index certificate_issued_at on certificate (issued_at, id);
