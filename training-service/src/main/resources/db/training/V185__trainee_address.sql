-- Every address of every trainee: the one written to, which stands with the trainee too, and further ones. However it is
-- spelt, an address is one trainee's alone.
create table trainee_address (
    id uuid primary key,
    trainee_id uuid not null references trainee (id) on delete cascade,
    email text not null,
    email_normalized text not null constraint trainee_address_once unique,
    added_at timestamptz not null
);

create index trainee_address_trainee on trainee_address (trainee_id);

-- What somebody with that address is called in the exchange: a reference for each key that was ever in use, so that what
-- was sent under a former key is recognised for as long as the address is known.
create table trainee_reference (
    person_ref text constraint trainee_reference_once primary key,
    key_version text not null,
    address_id uuid not null references trainee_address (id) on delete cascade,
    trainee_id uuid not null references trainee (id) on delete cascade
);

create index trainee_reference_address on trainee_reference (address_id, key_version);
create index trainee_reference_trainee on trainee_reference (trainee_id);

insert into trainee_address (id, trainee_id, email, email_normalized, added_at)
select gen_random_uuid(), id, email, email_normalized, created_at from trainee where email_normalized is not null;

insert into trainee_reference (person_ref, key_version, address_id, trainee_id)
select t.person_ref, split_part(t.person_ref, '.', 1), a.id, t.id
from trainee t join trainee_address a on a.trainee_id = t.id
where t.person_ref is not null;

-- Whom an engagement is of follows from its reference at any time, so nothing is noted with it.
alter table engagement drop column trainee_id;
