-- Who waits as one: they have seats together or go on waiting. Their tickets follow one another.
alter table quota_waiting add column party uuid;
