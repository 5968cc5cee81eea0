-- Where a merged city reads through to. Our copy may know of the merge before it knows that city: so no reference.
alter table city add column merged_into text generated always as (state ->> 'mergedInto') stored;

create index city_merged_into on city (merged_into) where merged_into is not null;
