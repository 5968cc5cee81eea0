-- Whose people the rows of a coordinator's file may be about; null for everybody's.
alter table import_job add column cities text[];
