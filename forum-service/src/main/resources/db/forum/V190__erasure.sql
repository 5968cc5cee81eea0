-- Rows of people who were erased: they go on counting.
alter table registration add column erased_at timestamptz;
alter table registration_group alter column contact_email drop not null;

-- The pseudonym of nobody under which an erased speaker goes on counting as one.
alter table person add column erased_as text;
