-- The exchange between the services: what is to be sent, what was received, and what could not be taken in.

-- The last revision given out per aggregate. Its row stays locked from the bump to the commit, so that revisions have no
-- gap and their order is the order of the commits.
create table outbox_revision (
    topic text not null,
    aggregate_id uuid not null,
    revision bigint not null check (revision > 0),
    primary key (topic, aggregate_id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- The events of committed changes, kept for a while after they were sent. seq is drawn under the lock of the revision's
-- row: per aggregate it ascends in the order of the commits; across aggregates it says nothing about them.
create table outbox (
    seq bigint generated always as identity primary key,
    event_id uuid not null constraint outbox_event_id unique,
    topic text not null,
    aggregate_id uuid not null,
    type text not null,
    revision bigint not null,
    -- json, not jsonb: what is sent is what was written, to the byte
    payload json not null,
    traceparent text,
    occurred_at timestamptz not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    constraint outbox_revision_once unique (topic, aggregate_id, revision)
) with (
    -- every row is updated once soon after it was written
    fillfactor = 90,
    autovacuum_vacuum_scale_factor = 0.01,
    autovacuum_vacuum_threshold = 500,
    autovacuum_vacuum_insert_scale_factor = 0.01,
    autovacuum_analyze_scale_factor = 0.01,
    autovacuum_analyze_threshold = 500,
    autovacuum_vacuum_cost_delay = 0
);

create index outbox_unsent on outbox (seq) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- The events that took effect here. The revisions below would do without it, but for telling the same event delivered
-- again from another one with an old revision.
create table inbox (
    event_id uuid primary key,
    topic text not null,
    received_at timestamptz not null
) with (autovacuum_vacuum_insert_scale_factor = 0.05);

create index inbox_received_at on inbox (received_at);

-- The last revision that took effect per aggregate; 0 while the first one is still missing.
create table inbox_revision (
    topic text not null,
    aggregate_id uuid not null,
    revision bigint not null check (revision >= 0),
    primary key (topic, aggregate_id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- Records that could not be taken in, exactly as they came.
create table parked_record (
    id uuid primary key,
    topic text not null,
    record_key text not null,
    -- the event's id, or the place in the log of a record that has none: one row however often it is delivered
    identity text not null,
    kafka_partition integer not null,
    kafka_offset bigint not null,
    produced_at timestamptz not null,
    event_id uuid,
    type text,
    revision bigint,
    headers json not null,
    payload bytea,
    reason text not null,
    -- never anything from the payload
    detail text not null,
    attempts integer not null,
    parked_at timestamptz not null,
    constraint parked_record_once unique (topic, record_key, identity)
);
