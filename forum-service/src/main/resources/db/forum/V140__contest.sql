-- A contest, its entries and judges, their scores, and what was awarded.
create table contest (
    id uuid primary key,
    slug text not null constraint contest_slug unique,
    owner_institution text not null,
    event_id uuid references event (id),
    title jsonb not null,
    held_on date,
    criteria jsonb not null,
    ranks jsonb not null,
    source jsonb,
    status text not null check (status in ('CALL_OPEN', 'REVIEW', 'DECIDED', 'PUBLISHED')),
    version integer not null
);

create table contest_entry (
    id uuid primary key,
    contest_id uuid not null references contest (id),
    city_code text not null,
    partner_city_code text,
    title jsonb not null,
    summary jsonb,
    entered_at timestamptz not null,
    version integer not null
);

create index contest_entry_contest on contest_entry (contest_id, entered_at, id);

-- Conflicts are the codes of the cities whose entries the judge may not score.
create table contest_judge (
    contest_id uuid not null references contest (id),
    subject text not null,
    conflicts varchar[] not null,
    primary key (contest_id, subject)
);

create table contest_score (
    contest_id uuid not null references contest (id),
    entry_id uuid not null references contest_entry (id),
    judge text not null,
    criterion text not null,
    points numeric(9, 3) not null check (points >= 0),
    scored_at timestamptz not null,
    primary key (entry_id, judge, criterion),
    foreign key (contest_id, judge) references contest_judge (contest_id, subject)
);

create index contest_score_contest on contest_score (contest_id);

-- An entry is awarded once at most; a rank may be given to several.
create table contest_award (
    id uuid primary key,
    contest_id uuid not null references contest (id),
    entry_id uuid not null constraint contest_award_once unique references contest_entry (id),
    rank text not null,
    contribution_id uuid,
    citation jsonb,
    source jsonb
);

create index contest_award_contest on contest_award (contest_id);
