-- What a host has to know of somebody's journey, encrypted: the id of the key, a colon, what is sealed.
create table enrolment_logistics (
    enrolment_id uuid primary key references enrolment (id) on delete cascade,
    version integer not null,
    sealed text not null,
    updated_at timestamptz not null
);
