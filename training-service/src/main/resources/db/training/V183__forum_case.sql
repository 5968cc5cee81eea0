-- Talks at forums are cases of the cities and outcomes they are about, so that they are found by these.
alter table forum_contribution
    add column published boolean not null default false,
    add column session_title jsonb,
    add column title jsonb,
    add column subject_cities varchar[] not null default '{}',
    add column outcome_ids uuid[] not null default '{}';

update forum_contribution
set published = true,
    session_title = cast(state as jsonb) -> 'sessionTitle',
    title = nullif(cast(state as jsonb) -> 'title', 'null'),
    subject_cities = array(select jsonb_array_elements_text(cast(state as jsonb) -> 'subjectCities')),
    outcome_ids = array(select cast(jsonb_array_elements_text(cast(state as jsonb) -> 'outcomeIds') as uuid))
where state <> 'WITHDRAWN';

alter table forum_contribution
    alter column published drop default,
    alter column subject_cities drop default,
    alter column outcome_ids drop default,
    add constraint forum_contribution_titled_while_published check (published = (session_title is not null));

create index forum_contribution_subject_cities on forum_contribution using gin (subject_cities) where published;
create index forum_contribution_outcome_ids on forum_contribution using gin (outcome_ids) where published;
