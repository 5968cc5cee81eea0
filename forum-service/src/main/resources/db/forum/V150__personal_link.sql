-- Links that open one thing of one registration where no header can be sent; read-only and revocable.
create table personal_link (
    id uuid primary key,
    kind text not null,
    registration_id uuid not null references registration (id),
    token_hash bytea not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    constraint personal_link_token unique (token_hash)
);

create index personal_link_registration on personal_link (registration_id);

-- A gate knows a code, and not which event it is for
create index registration_by_code on registration (code);
