-- What an outcome is shown by. It is never changed: what was wrong is withdrawn and added anew.
create table outcome_evidence (
    id uuid primary key,
    version integer not null,
    outcome_id uuid not null references outcome (id) on delete cascade,
    kind text not null,
    title jsonb not null,
    url text,
    file jsonb,
    origin text not null check (origin in ('INTERNAL', 'PARTNER', 'INDEPENDENT')),
    institution text constraint outcome_evidence_institution references institution (code),
    published_on date,
    status text not null check (status in ('STANDING', 'WITHDRAWN')),
    withdrawal_reason text,
    withdrawn_at timestamptz,
    withdrawn_by text,
    added_by text,
    added_at timestamptz not null,
    constraint outcome_evidence_is_somewhere check (url is not null or file is not null),
    constraint outcome_evidence_withdrawn_for_a_reason
        check ((status = 'WITHDRAWN') = (withdrawal_reason is not null and withdrawn_at is not null))
);

create index outcome_evidence_outcome on outcome_evidence (outcome_id, added_at, id);
