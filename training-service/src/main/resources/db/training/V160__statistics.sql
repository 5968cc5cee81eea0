-- What the statistics know of course runs and of participations (completed enrolments), with every earlier version of
-- it: known_from is when it was learned, known_until when it was known otherwise. Nothing here refers to the rows it was
-- learned from, so erasing a person changes no figure. An empty text stands for none.
create table statistics_run (
    run_id uuid primary key,
    code text not null,
    title jsonb not null,
    topic text not null,
    year integer not null,
    starts_on date not null,
    ends_on date not null,
    mode text not null,
    scope text not null,
    host text not null,
    targets varchar[] not null,
    status text not null,
    counted boolean not null,
    provenance text not null,
    dataset text not null,
    known_from timestamptz not null
);

create table statistics_run_past (
    like statistics_run including defaults,
    known_until timestamptz not null,
    primary key (run_id, known_from),
    constraint statistics_run_past_in_order check (known_from < known_until)
);

create table statistics_participation (
    enrolment_id uuid primary key,
    run_id uuid not null,
    trainee_id uuid not null,
    city text not null,
    rank text not null,
    provenance text not null,
    dataset text not null,
    known_from timestamptz not null
);

create index statistics_participation_run on statistics_participation (run_id);

create table statistics_participation_past (
    like statistics_participation including defaults,
    known_until timestamptz not null,
    primary key (enrolment_id, known_from),
    constraint statistics_participation_past_in_order check (known_from < known_until)
);

create index statistics_participation_past_run on statistics_participation_past (run_id);

-- What counts now, one row per participation. One in a made-up run is made up itself.
create view statistics_fact as
select p.enrolment_id, p.run_id, p.trainee_id, p.city, p.rank, r.topic, r.year, r.mode, r.scope, r.host, r.targets,
    case when r.provenance = 'SYNTHETIC' then r.provenance else p.provenance end as provenance,
    case when r.provenance = 'SYNTHETIC' then r.dataset else p.dataset end as dataset
from statistics_participation p join statistics_run r using (run_id)
where r.counted;

-- Everything that was ever known, each with the time in which it was.
create view statistics_run_known as
select run_id, code, title, topic, year, starts_on, ends_on, mode, scope, host, targets, status, counted, provenance,
    dataset, known_from, timestamptz 'infinity' as known_until, cast(null as timestamptz) as forgotten_at
from statistics_run
union all
select run_id, code, title, topic, year, starts_on, ends_on, mode, scope, host, targets, status, counted, provenance,
    dataset, known_from, known_until, known_until
from statistics_run_past;

create view statistics_fact_known as
select p.enrolment_id, p.run_id, p.trainee_id, p.city, p.rank, r.code, r.title, r.topic, r.year, r.starts_on, r.mode,
    r.scope, r.host, r.targets,
    case when r.provenance = 'SYNTHETIC' then r.provenance else p.provenance end as provenance,
    case when r.provenance = 'SYNTHETIC' then r.dataset else p.dataset end as dataset,
    greatest(p.known_from, r.known_from) as known_from, least(p.known_until, r.known_until) as known_until,
    nullif(least(p.known_until, r.known_until), 'infinity') as forgotten_at
from (
    select enrolment_id, run_id, trainee_id, city, rank, provenance, dataset, known_from,
        timestamptz 'infinity' as known_until
    from statistics_participation
    union all
    select enrolment_id, run_id, trainee_id, city, rank, provenance, dataset, known_from, known_until
    from statistics_participation_past) p
join statistics_run_known r using (run_id)
where r.counted and p.known_from < r.known_until and r.known_from < p.known_until;

-- Sums of what counts now. A change only adds rows to statistics_delta, so changes never wait for one another; they are
-- folded into the sums soon after, and whoever reads adds what is not folded yet. Rows come and go often here, and sums
-- are updated in place: hence room on their pages and a vacuum that does not wait.
create table statistics_delta (
    id bigint generated always as identity primary key,
    provenance text not null,
    dataset text not null,
    topic text not null,
    year integer not null,
    mode text not null,
    scope text not null,
    host text not null,
    city text not null,
    rank text not null,
    trainee_id uuid,
    runs integer not null,
    participations integer not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- cuboid says which of the columns topic to rank are summed over: PostgreSQL's grouping(), a bit for each.
create table statistics_cell (
    cuboid integer not null,
    provenance text not null,
    dataset text not null,
    topic text not null,
    year integer not null,
    mode text not null,
    scope text not null,
    host text not null,
    city text not null,
    rank text not null,
    runs bigint not null,
    participations bigint not null,
    primary key (cuboid, provenance, dataset, topic, year, mode, scope, host, city, rank)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- How often each trainee took part, by population ('' is everything recorded or imported, else a data set) and by the
-- values of each dimension. Told apart from the facts because one person counts once however often they come.
create table statistics_trainee (
    population text not null,
    trainee_id uuid not null,
    counts jsonb not null,
    several_cities boolean not null,
    primary key (population, trainee_id)
);

create index statistics_trainee_in_several_cities on statistics_trainee (population) where several_cities;

create table statistics_presence (
    population text not null,
    dimension text not null,
    value text not null,
    trainees bigint not null,
    primary key (population, dimension, value)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
