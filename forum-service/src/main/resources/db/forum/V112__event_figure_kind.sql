-- A plan and what came of it stand side by side under one key.
alter table event_figure add column kind text;
update event_figure set kind = figure ->> 'kind';
alter table event_figure alter column kind set not null;
alter table event_figure drop constraint event_figure_pkey;
alter table event_figure add constraint event_figure_pkey primary key (event_id, key, kind);
