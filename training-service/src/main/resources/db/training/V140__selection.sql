-- What the participants of a run are to be composed of: its rules, the most important first.
create table composition (
    course_run_id uuid primary key references course_run (id),
    version integer not null,
    rules jsonb not null
);

-- A selection round: what it was of, what came out, and whether it was put into effect.
create table selection_round (
    id uuid primary key,
    version integer not null,
    course_run_id uuid not null references course_run (id),
    seed bigint not null,
    weights jsonb not null,
    reserves integer,
    hashes jsonb not null,
    input_hash text not null,
    result jsonb not null,
    result_hash text not null,
    status text not null check (status in ('DRY_RUN', 'PUBLISHED', 'SUPERSEDED', 'DISCARDED')),
    reason text,
    created_at timestamptz not null,
    published_at timestamptz,
    constraint selection_round_published_once check ((status in ('PUBLISHED', 'SUPERSEDED')) = (published_at is not null))
);

create index selection_round_run on selection_round (course_run_id, created_at);
create unique index selection_round_published on selection_round (course_run_id) where status = 'PUBLISHED';

-- Somebody nominated for a run by an institution.
create table nomination (
    id uuid primary key,
    version integer not null,
    course_run_id uuid not null references course_run (id),
    trainee_id uuid not null constraint nomination_trainee references trainee (id),
    institution_code text not null references institution (code),
    city_code text not null references city (code),
    channel text not null check (channel in ('ON_SITE', 'ONLINE')),
    institution_rank integer check (institution_rank > 0),
    motivation text,
    documents jsonb not null,
    status text not null check (status in ('DRAFT', 'SUBMITTED', 'SCREENED', 'INELIGIBLE', 'SELECTED', 'RESERVE',
        'NOT_SELECTED', 'WITHDRAWN')),
    status_reason text,
    target_override text,
    reserve integer,
    selection_round_id uuid references selection_round (id),
    provenance text not null,
    dataset text,
    submitted_at timestamptz,
    decided_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint nomination_reserve_has_place check ((status = 'RESERVE') = (reserve is not null)),
    constraint nomination_submitted_is_ranked check (submitted_at is null or institution_rank is not null)
);

-- Nobody is nominated twice for a run, by whomever; what was withdrawn may be followed by another.
create unique index nomination_live on nomination (course_run_id, trainee_id) where status <> 'WITHDRAWN';
-- An institution gives each place once, and who is out gives theirs back; checked at commit, so that a file may exchange
-- places.
alter table nomination add constraint nomination_institution_rank
    exclude using btree (course_run_id with =, institution_code with =, institution_rank with =)
    where (status not in ('WITHDRAWN', 'INELIGIBLE')) deferrable initially deferred;
create unique index nomination_reserve on nomination (selection_round_id, channel, reserve) where reserve is not null;
create index nomination_run on nomination (course_run_id, status);
create index nomination_trainee on nomination (trainee_id);

-- Reserves called up after seats came free.
create table selection_call_up (
    id uuid primary key,
    selection_round_id uuid not null references selection_round (id),
    channel text not null,
    called jsonb not null,
    passed_over jsonb not null,
    created_at timestamptz not null
);

create index selection_call_up_round on selection_call_up (selection_round_id, created_at);
