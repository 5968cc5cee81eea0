-- In which roles somebody looked; null in entries from before it was noted.
alter table access_log add column roles text;
