-- How an event takes registrations in
alter table event
    add column approval_required boolean not null default false,
    add column promotion text not null default 'AUTO',
    add column offer_hours integer not null default 48 check (offer_hours > 0),
    add column email_confirmation boolean not null default false;
