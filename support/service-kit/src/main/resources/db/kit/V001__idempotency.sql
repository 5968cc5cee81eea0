-- Answers to requests that carried an Idempotency-Key, for a day. The key itself is never stored: the id is a hash over
-- caller, path and key, and the answer is encrypted under a key derived from it.
create table idempotency_key (
    id bytea primary key,
    request_hash bytea not null,
    answer bytea,
    expires_at timestamptz not null
);

create index idempotency_key_expires_at on idempotency_key (expires_at);
