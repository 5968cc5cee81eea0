-- What training-service tells of enrolments in course runs, fed by training.registration.v1 alone. People are pseudonyms.
create table course_enrolment (
    id uuid primary key,
    course_run text not null,
    course text not null,
    topics varchar[] not null,
    city_code text not null,
    phase text not null,
    shown boolean not null,
    person_refs varchar[] not null,
    ends_on date not null,
    revision bigint not null,
    state jsonb not null
);

create index course_enrolment_person on course_enrolment using gin (person_refs);
create index course_enrolment_run on course_enrolment (course_run) where phase = 'COMPLETED';

-- An invitation of alumni has no code: whoever proves an address of one of them has the seat that was kept.
alter table invitation
    alter column code_hash drop not null,
    add column alumni jsonb,
    add constraint invitation_code_or_alumni check ((code_hash is null) = (alumni is not null)),
    add constraint invitation_of_alumni_keeps_a_seat check (alumni is null or (reserves and email is null));

create index invitation_of_alumni on invitation (event_id, mode, id) where status = 'OPEN' and alumni is not null;
