-- Cities that registrants come from and that our copy of the registry does not know. However many name the same one, and
-- however many at once, training-service is asked once while nothing is decided.
create table city_proposal (
    id uuid primary key,
    name text not null,
    name_key text not null,
    country text not null,
    language text,
    status text not null check (status in ('OPEN', 'ACCEPTED', 'REJECTED')),
    city_code text,
    rejection text,
    proposed_at timestamptz not null,
    decided_at timestamptz,
    constraint city_proposal_accepted_has_city check ((status = 'ACCEPTED') = (city_code is not null)),
    constraint city_proposal_rejected_says_why check ((status = 'REJECTED') = (rejection is not null)),
    constraint city_proposal_decided_has_time check ((status = 'OPEN') = (decided_at is null))
);

create unique index city_proposal_open on city_proposal (name_key, country) where status = 'OPEN';

-- A registration keeps the words it came with in proposed_city, also when they turn out to mean a city of the registry.
alter table registration
    add column city_proposal_id uuid references city_proposal (id),
    add column city_rejection text;

create index registration_city_proposal on registration (city_proposal_id) where city_proposal_id is not null;
