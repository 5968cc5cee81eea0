-- What ties cities to one another and to networks, over time. A pair is the same pair whichever way round it is written.
create table city_relation (
    id uuid primary key,
    version integer not null,
    city text not null constraint city_relation_city references city (code),
    kind text not null check (kind in ('SISTER', 'FRIENDSHIP', 'MOU', 'NETWORK_MEMBER')),
    partner text constraint city_relation_partner references city (code),
    network text constraint city_relation_network references institution (code),
    since date,
    since_precision text,
    until date,
    until_precision text,
    held daterange not null generated always as (
        daterange(since, case when until_precision = 'DAY' then until + 1 else until end)) stored,
    as_printed text,
    source jsonb,
    provenance text not null,
    dataset text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint city_relation_of_two check (partner <> city),
    constraint city_relation_partner_or_network check (
        (kind = 'NETWORK_MEMBER') = (network is not null) and (kind = 'NETWORK_MEMBER') = (partner is null)),
    constraint city_relation_once exclude using gist (
        least(city, partner) with =,
        greatest(city, partner) with =,
        kind with =,
        coalesce(network, '') with =,
        held with &&)
);

create index city_relation_city on city_relation (city);
create index city_relation_partner on city_relation (partner);
create index city_relation_network on city_relation (network);
