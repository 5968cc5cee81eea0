-- Cities somebody named that the registry does not know. However many name the same one, and however many at once, one
-- review of it is open.
create table city_review (
    id uuid primary key,
    version integer not null,
    name text not null,
    name_key text not null,
    country text not null constraint city_review_country references country (alpha2),
    status text not null check (status in ('OPEN', 'LINKED', 'CREATED', 'REJECTED')),
    city text constraint city_review_city references city (code),
    reason text,
    opened_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    constraint city_review_linked_has_city check ((status in ('LINKED', 'CREATED')) = (city is not null)),
    constraint city_review_decided_has_time check ((status = 'OPEN') = (decided_at is null))
);

create unique index city_review_open on city_review (name_key, country) where status = 'OPEN';
create index city_review_status on city_review (status, opened_at);

create table city_proposal (
    id uuid primary key,
    review_id uuid not null constraint city_proposal_review references city_review (id),
    name text not null,
    origin text not null check (origin in ('FORUM', 'TRAINING')),
    proposed_by text,
    note text,
    proposed_at timestamptz not null
);

create index city_proposal_review on city_proposal (review_id);
create index city_proposal_proposed_by on city_proposal (proposed_by);
