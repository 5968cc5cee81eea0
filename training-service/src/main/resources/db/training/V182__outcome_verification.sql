-- That somebody independent confirmed an outcome, and on what evidence. Whether it still holds is for the outcome's
-- status to say; a verification is never changed.
create table outcome_verification (
    id uuid primary key,
    outcome_id uuid not null references outcome (id) on delete cascade,
    method text not null,
    statement jsonb not null,
    evidence uuid[] not null,
    verifier text,
    institutions varchar[] not null,
    verified_at timestamptz not null
);

create index outcome_verification_outcome on outcome_verification (outcome_id, verified_at, id);
