-- A survey with its questions. Once somebody may have answered it, only its words change; another structure is a next
-- number in the same family.
create table survey (
    id uuid primary key,
    family_id uuid not null,
    number integer not null,
    owner_institution text not null,
    subject text not null check (subject in ('EVENT', 'SESSION', 'COURSE_RUN')),
    event_id uuid references event (id),
    session_id uuid,
    course_run text,
    title jsonb not null,
    description jsonb,
    audience text not null check (audience in ('ATTENDED', 'REGISTERED', 'COMPLETED', 'LINK')),
    minimum_group integer not null check (minimum_group >= 3),
    dimensions varchar[] not null,
    alumni_categories varchar[] not null,
    questions jsonb not null,
    opens_at timestamptz,
    closes_at timestamptz check (closes_at > opens_at),
    opened_at timestamptz,
    closed_at timestamptz,
    limits jsonb,
    time_zone text not null,
    provenance text not null,
    status text not null check (status in ('DRAFT', 'OPEN', 'PAUSED', 'CLOSED', 'PUBLISHED')),
    created_at timestamptz not null,
    version integer not null,
    constraint survey_number unique (family_id, number),
    check ((subject = 'COURSE_RUN') = (course_run is not null)),
    check ((subject = 'COURSE_RUN') = (event_id is null)),
    check ((subject = 'SESSION') = (session_id is not null))
);

create index survey_event on survey (event_id, created_at, id);
create index survey_opening on survey (opens_at) where status = 'DRAFT' and opens_at is not null;
create index survey_closing on survey (closes_at) where status in ('OPEN', 'PAUSED') and closes_at is not null;

-- Who was issued a ballot, so that nobody gets two. It leads to no ballot.
create table survey_recipient (
    survey_id uuid not null references survey (id),
    registration_id uuid not null,
    primary key (survey_id, registration_id)
);

-- Ballots that nobody has used yet. Using one deletes it: a mark would be written in the transaction of the answers, and
-- share its number with them.
create table survey_ballot (
    token_hash bytea primary key,
    survey_id uuid not null references survey (id),
    dimensions jsonb not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20);

-- How many ballots were issued; those used are no longer there to be counted.
create table survey_ballot_count (
    survey_id uuid not null references survey (id),
    dimensions jsonb not null,
    issued integer not null check (issued >= 0),
    primary key (survey_id, dimensions)
);

-- Answers that have just come in, until enough are together to be shuffled into survey_response. No key, no time, and no
-- condition that a row could break: the database would log the row.
create table survey_intake (
    survey_id uuid not null,
    dimensions jsonb not null,
    answers jsonb not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20);

-- Answers. The id is random and new when the row is shuffled in; the day is that of the batch.
create table survey_response (
    id uuid primary key,
    survey_id uuid not null references survey (id),
    day date not null,
    dimensions jsonb not null,
    answers jsonb not null
);

create index survey_response_survey on survey_response (survey_id, id);

-- What an open link has taken.
create table survey_link (
    survey_id uuid primary key references survey (id),
    responses integer not null,
    minute timestamptz not null,
    drawn integer not null
);
