-- Cities that registrants of forums named, fed by forum.city-proposal.v1 alone, and what we have answered.
create table forum_city_proposal (
    id uuid primary key,
    country text not null,
    city_code text,
    rejection text,
    proposed_at timestamptz not null,
    answered_at timestamptz,
    constraint forum_city_proposal_answer check ((answered_at is not null) = ((city_code is null) <> (rejection is null)))
);

-- In which language a name was written, and what whoever wrote it is told where it is no city
alter table city_proposal add column language text;
alter table city_review add column rejection text;
update city_review set rejection = 'OTHER' where status = 'REJECTED';
alter table city_review add constraint city_review_rejected_says_why check ((status = 'REJECTED') = (rejection is not null));
