-- The number of those who came from the same several cities, by these cities, in place of a mark on each of them: what
-- is asked by place then costs as much as there are such combinations, however many people travel.
drop index statistics_trainee_in_several_cities;
alter table statistics_trainee drop column several_cities;

insert into statistics_presence (population, dimension, value, trainees)
select population, 'SEVERAL_CITIES', cities, count(*)
from (
    select t.population, string_agg(substr(c.key, 6), ',' order by substr(c.key, 6) collate "C") as cities
    from statistics_trainee t cross join jsonb_each(t.counts) as c (key, times)
    where c.key like 'CITY:%' and cast(c.times as integer) > 0
    group by t.population, t.trainee_id
    having count(*) > 1) as travellers
group by population, cities;
