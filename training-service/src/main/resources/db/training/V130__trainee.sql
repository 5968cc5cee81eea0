-- Who is trained. Historical rows have neither name nor address: all that is known is that somebody took part.
create table trainee (
    id uuid primary key,
    version integer not null,
    external_key text,
    name text,
    name_latin text,
    email text,
    email_normalized text,
    gender text check (gender in ('FEMALE', 'MALE', 'OTHER')),
    city_code text not null constraint trainee_city references city (code),
    institution_code text,
    job_title text,
    rank text not null check (rank in ('STAFF', 'MANAGER', 'SENIOR_OFFICIAL')),
    language text not null,
    person_ref text,
    search_text text not null,
    provenance text not null,
    dataset text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint trainee_email_is_whole check ((email is null) = (email_normalized is null))
);

create unique index trainee_external_key on trainee (coalesce(dataset, ''), external_key) where external_key is not null;
create unique index trainee_email on trainee (email_normalized) where email_normalized is not null;
create index trainee_person_ref on trainee (person_ref) where person_ref is not null;
create index trainee_city_code on trainee (city_code);
create index trainee_created_at on trainee (created_at, id);

-- Somebody's part in a course run, with city, institution and rank of that day.
create table enrolment (
    id uuid primary key,
    version integer not null,
    course_run_id uuid not null,
    trainee_id uuid not null constraint enrolment_trainee references trainee (id),
    city_code text not null constraint enrolment_city references city (code),
    institution_code text,
    rank text not null check (rank in ('STAFF', 'MANAGER', 'SENIOR_OFFICIAL')),
    channel text not null check (channel in ('ON_SITE', 'ONLINE')),
    status text not null check (status in ('INVITED', 'WAITLISTED', 'ACCEPTED', 'CONFIRMED', 'ATTENDING', 'COMPLETED',
        'NOT_COMPLETED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'NO_SHOW', 'REVOKED')),
    status_reason text,
    -- the lane it has a place in the continent's share of the seats in, where the run has shares
    share text,
    -- which lane's queue it stands in
    waits_for text,
    -- the channel it would rather have, for which it waits with the seat it has
    wanted_channel text check (wanted_channel <> channel),
    -- why somebody from outside of the target region was let in
    target_override text,
    expires_at timestamptz,
    completed_at timestamptz,
    token_hash bytea,
    provenance text not null,
    dataset text,
    recorded_at timestamptz not null,
    updated_at timestamptz not null,
    constraint enrolment_invited_until check ((status = 'INVITED') = (expires_at is not null)),
    constraint enrolment_waits_somewhere check (status = 'WAITLISTED' or waits_for is null),
    constraint enrolment_completed_once check (completed_at is null or status in ('COMPLETED', 'REVOKED'))
);

-- One live enrolment per run and trainee: what came to nothing may be followed by another.
create unique index enrolment_live on enrolment (course_run_id, trainee_id)
    where status not in ('DECLINED', 'EXPIRED', 'WITHDRAWN', 'NO_SHOW', 'REVOKED');
create index enrolment_run on enrolment (course_run_id, recorded_at, id);
create index enrolment_trainee on enrolment (trainee_id);
create index enrolment_city_code on enrolment (city_code);
create index enrolment_expiring on enrolment (expires_at) where expires_at is not null;
