-- Who was erased, and by which pseudonym of nobody their own was replaced: what happened to that person up to then is
-- taken in without them, however often it is delivered.
create table erased_person (
    person_ref text not null,
    pseudonym text not null,
    erased_at timestamptz not null,
    primary key (person_ref, pseudonym)
);

create index erased_person_pseudonym on erased_person (pseudonym);

-- The receipts: what each erasure did in which tables of both services. Nothing here leads to the person.
create table erasure (
    id uuid primary key,
    requested_at timestamptz not null,
    -- null where the person asked, or the other service was asked
    asked_by text,
    erased_at timestamptz not null,
    erased jsonb not null,
    other_status text not null check (other_status in ('PENDING', 'COMPLETED', 'NOT_NEEDED')),
    other_erased_at timestamptz,
    other_erased jsonb not null,
    constraint erasure_completed_has_time check ((other_status = 'COMPLETED') = (other_erased_at is not null))
);

create index erasure_requested_at on erasure (requested_at, id);
