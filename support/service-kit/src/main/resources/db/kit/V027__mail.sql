-- Mails of committed changes. Address and body are there only for as long as the mail has to be sent.
create table mail (
    id uuid primary key,
    kind text not null,
    about uuid,
    content jsonb,
    status text not null check (status in ('QUEUED', 'SENT', 'FAILED')),
    attempts integer not null,
    next_attempt_at timestamptz not null,
    -- never anything of the mail
    last_error text,
    traceparent text,
    created_at timestamptz not null,
    finished_at timestamptz,
    constraint mail_content check (status <> 'QUEUED' or content is not null),
    constraint mail_sent_is_forgotten check (status <> 'SENT' or content is null)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

create index mail_to_send on mail (next_attempt_at, id) where status = 'QUEUED';
create index mail_created_at on mail (created_at, id);
create index mail_about on mail (about) where about is not null;
