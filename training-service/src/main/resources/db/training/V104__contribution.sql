-- What the forum last told of each talk, fed by forum.contribution.v1 alone.
create table forum_contribution (
    id uuid primary key,
    event_id uuid not null,
    revision bigint not null,
    state text not null
);

-- Somebody may also be heard of by a talk, not only by a registration.
alter table engagement
    alter column registration_id drop not null,
    alter column registration_revision drop not null,
    add column contribution_id uuid,
    add constraint engagement_of_one check ((registration_id is null) <> (contribution_id is null));

create unique index engagement_once_per_talk on engagement (contribution_id, person_ref);
