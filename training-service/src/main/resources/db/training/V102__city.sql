-- The registry of cities and other local governments. Codes are for ever, so rows refer to each other by code; the
-- references are checked at commit, because in a file a parent may stand below its parts.
create table city (
    id uuid primary key,
    version integer not null,
    code text not null constraint city_code unique,
    kind text not null,
    names jsonb not null,
    official_since jsonb not null,
    other_names jsonb not null,
    name_ko text not null,
    name_en text not null,
    search_text text not null,
    parent text constraint city_parent references city (code) deferrable initially deferred,
    country text not null constraint city_country references country (alpha2),
    geoname_id bigint,
    iso31662 text,
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    population bigint check (population >= 0),
    status text not null check (status in ('PROPOSED', 'ACTIVE', 'REJECTED', 'MERGED', 'RETIRED')),
    status_reason text,
    merged_into text references city (code) deferrable initially deferred,
    successor text references city (code) deferrable initially deferred,
    provenance text not null,
    dataset text,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint city_place_is_whole check ((lat is null) = (lon is null)),
    constraint city_not_within_itself check (parent <> code),
    constraint city_merged_has_target check ((status = 'MERGED') = (merged_into is not null))
);

create index city_parent on city (parent);
create index city_country on city (country, code);
create index city_updated_at on city (updated_at);
