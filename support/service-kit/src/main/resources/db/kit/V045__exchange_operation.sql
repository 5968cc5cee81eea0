-- What operators have done about the exchange: projections built anew, topics sent again, records given up.

create table exchange_job (
    id uuid primary key,
    kind text not null check (kind in ('REBUILD', 'REPUBLICATION')),
    topic text not null,
    -- only what was written since then is sent again; null for everything
    from_at timestamptz,
    status text not null check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    attempts integer not null,
    records_done bigint not null,
    records_total bigint,
    -- where a republication goes on after whoever did it has died
    position text,
    digest_before text,
    digest_after text,
    failure text,
    detail text,
    created_by text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);

-- One at a time, however many instances there are and whoever asks.
create unique index exchange_job_one_at_a_time on exchange_job ((true)) where status in ('QUEUED', 'RUNNING');
create index exchange_job_created_at on exchange_job (created_at, id);

-- Records that were given up, without what they said: a rebuild must not stumble over them, and a copy of one that nobody
-- can read must not be parked again.
create table discarded_record (
    id uuid primary key,
    topic text not null,
    record_key text not null,
    identity text not null,
    kafka_partition integer not null,
    kafka_offset bigint not null,
    event_id uuid,
    type text,
    -- the revision that is passed over from then on; null where nothing is
    revision bigint,
    parked_reason text not null,
    detail text not null,
    parked_at timestamptz not null,
    why text not null,
    discarded_by text not null,
    discarded_at timestamptz not null,
    constraint discarded_record_once unique (topic, record_key, identity)
);

create index discarded_record_discarded_at on discarded_record (discarded_at, id);
