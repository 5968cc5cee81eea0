-- Trainees who were erased: they go on counting.
alter table trainee add column erased_at timestamptz;
