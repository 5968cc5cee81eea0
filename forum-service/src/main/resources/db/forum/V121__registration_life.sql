-- The whole life of a registration: offers and confirmations with a deadline, the other mode that is waited for, people
-- without an address, and by which way staff were told
alter table registration
    alter column email drop not null,
    alter column email_normalized drop not null,
    add column wanted_mode text,
    add column channel text,
    add column expires_at timestamptz,
    add constraint registration_deadline check (
        (expires_at is not null) = (status in ('PENDING_EMAIL_CONFIRMATION', 'OFFERED'))),
    add constraint registration_wants_another check (wanted_mode is null or (status = 'CONFIRMED' and wanted_mode <> mode));

-- One live registration per event and address. One whose address is not confirmed does not count: a stranger who writes
-- it takes nothing from whom it belongs to.
drop index registration_once;
create unique index registration_once on registration (event_id, email_normalized)
    where status in ('PENDING_APPROVAL', 'CONFIRMED', 'WAITLISTED', 'OFFERED');
create index registration_deadlines on registration (status, expires_at) where expires_at is not null;
create index registration_wants on registration (event_id, mode, wanted_mode) where wanted_mode is not null;
create index registration_person on registration (event_id, person_ref);

-- Tokens mailed to those who lost the one before
create table reissued_token (
    id uuid primary key,
    registration_id uuid not null references registration (id),
    token_hash bytea not null,
    issued_at timestamptz not null,
    used_at timestamptz
);
create index reissued_token_registration on reissued_token (registration_id);

-- Who asked for a new token, known here or not, as a pseudonym only
create table token_reissue (
    event_id uuid not null references event (id),
    person_ref text not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    primary key (event_id, person_ref)
);
create index token_reissue_open on token_reissue (asked_at) where answered_at is null;
