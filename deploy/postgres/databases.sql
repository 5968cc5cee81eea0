-- Run once by the postgres image, through psql, when the data directory is new. Each program has a role of its own that
-- owns its database and cannot connect to another's. Owners may create the extensions they need: those are trusted.
\set ON_ERROR_STOP on
\getenv forum_password FORUM_DB_PASSWORD
\getenv training_password TRAINING_DB_PASSWORD
\getenv keycloak_password KEYCLOAK_DB_PASSWORD

create role forum login password :'forum_password';
create database forum owner forum;
revoke all on database forum from public;

create role training login password :'training_password';
create database training owner training;
revoke all on database training from public;

create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
