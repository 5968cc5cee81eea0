-- Countries and the continents they are counted to. The rows come from reference/countries.csv, by CountryMigration.
create table country (
    alpha2 text primary key check (alpha2 ~ '^[A-Z]{2}$'),
    alpha3 text not null constraint country_alpha3 unique,
    m49 text,
    names jsonb not null,
    m49_region text,
    m49_subregion text,
    search_text text not null
);

-- A country without a row counts as UNASSIGNED in that scheme; it is never dropped.
create table country_continent (
    country text not null references country (alpha2),
    scheme text not null check (scheme in ('SHRDC_6', 'GEO_6')),
    continent text not null,
    primary key (country, scheme)
);

create index country_continent_of_scheme on country_continent (scheme, continent);
