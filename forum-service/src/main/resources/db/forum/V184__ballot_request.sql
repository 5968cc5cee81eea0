-- Who asks for the ballot of a course run they completed. The address is needed for the mail and gone with it.
create table ballot_request (
    survey_id uuid not null references survey (id),
    person_ref text not null,
    email text,
    locale text not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    primary key (survey_id, person_ref),
    constraint ballot_request_keeps_no_address check ((email is null) = (answered_at is not null))
);

create index ballot_request_open on ballot_request (survey_id, asked_at) where answered_at is null;
create index ballot_request_answered on ballot_request (answered_at) where answered_at is not null;
