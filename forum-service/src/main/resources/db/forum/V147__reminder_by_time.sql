-- Once for each time it is to begin at: who was told of the morning is told of the afternoon, too.
alter table reminder drop constraint reminder_pkey;
alter table reminder drop column event_date;
alter table reminder add column starts_at timestamptz not null default now();
alter table reminder alter column starts_at drop default;
alter table reminder add primary key (event_id, starts_at);
