-- A material may belong to one talk of a session
alter table material add column contribution_id uuid;
