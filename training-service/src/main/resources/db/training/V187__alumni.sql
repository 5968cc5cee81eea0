-- What alumni agreed to, to which text, and until when. A row is never changed but to say that it was withdrawn.
create table alumnus_consent (
    id uuid primary key,
    version integer not null,
    trainee_id uuid not null references trainee (id),
    kind text not null check (kind in ('DIRECTORY', 'FORUM', 'CONTACT')),
    text_version text not null,
    given_at timestamptz not null,
    given_through text not null check (given_through in ('LINK', 'PAPER')),
    -- who noted it; null where the alumnus did
    given_by text,
    withdrawn_at timestamptz,
    withdrawn_through text check (withdrawn_through in ('LINK', 'PAPER')),
    withdrawn_by text,
    constraint alumnus_consent_withdrawn_somehow check ((withdrawn_at is null) = (withdrawn_through is null))
);

create unique index alumnus_consent_in_force on alumnus_consent (trainee_id, kind) where withdrawn_at is null;

-- With what an alumnus says so without a login.
create table alumnus_link (
    trainee_id uuid primary key references trainee (id),
    version integer not null,
    token_hash bytea not null,
    made_at timestamptz not null
);

-- Who has completed which course run, under the entry that the person's entries read through to. Read where the rows are
-- kept, so that there is nothing to keep in step.
create view alumnus_completion as
select e.id, coalesce(t.survivor_id, t.id) as trainee_id, e.completed_at, r.id as run_id, r.code as run_code, r.title,
    r.starts_on, cast(extract(year from r.starts_on) as integer) as year, c.primary_topic as topic,
    coalesce(p.parent, p.code) as top_topic
from enrolment e
join trainee t on t.id = e.trainee_id
join course_run r on r.id = e.course_run_id
join course c on c.id = r.course_id
join topic p on p.code = c.primary_topic
where e.status = 'COMPLETED';

create view alumnus as
select t.id, t.name, t.name_latin, t.email, t.city_code, t.institution_code, t.job_title, t.rank, t.search_text,
    t.provenance, t.dataset, t.created_at
from trainee t
where t.survivor_id is null and exists (select 1 from alumnus_completion c where c.trainee_id = t.id);

-- A person's last word on each thing, whichever entry it was said under.
create view alumnus_agreement as
select trainee_id || ':' || kind as id, trainee_id, kind
from (
    select distinct on (coalesce(t.survivor_id, t.id), c.kind) coalesce(t.survivor_id, t.id) as trainee_id, c.kind,
        c.withdrawn_at
    from alumnus_consent c join trainee t on t.id = c.trainee_id
    order by 1, 2, coalesce(c.withdrawn_at, c.given_at) desc, c.id desc) as last_word
where withdrawn_at is null;

create view alumnus_run as
select r.id, r.code, r.title, r.starts_on, r.provenance, r.dataset
from course_run r
where exists (select 1 from enrolment e where e.course_run_id = r.id and e.status = 'COMPLETED');
