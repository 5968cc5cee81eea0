-- What names are matched by: whole names without accents, and their letters, Hangul in its parts, because a name of two
-- syllables has hardly a group of three.
alter table city add column match_text text generated always as (normalize(search_text, NFD)) stored;

create index city_match_text on city using gist (match_text gist_trgm_ops (siglen = 64));
create index city_spellings on city using gin (string_to_array(search_text, chr(10)));
