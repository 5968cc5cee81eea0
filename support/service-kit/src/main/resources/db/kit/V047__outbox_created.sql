-- What was sent long ago is found by when it was written, which costs next to nothing to keep: marking an event as sent
-- has one index less to follow.
drop index outbox_sent;
create index outbox_created on outbox using brin (created_at) with (autosummarize = on);
