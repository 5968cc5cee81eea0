-- What we computed and what a document states stand side by side under one key.
alter table event_figure add column origin text;
update event_figure set origin = figure ->> 'origin';
alter table event_figure alter column origin set not null;
alter table event_figure drop constraint event_figure_pkey;
alter table event_figure add constraint event_figure_pkey primary key (event_id, key, kind, origin);
