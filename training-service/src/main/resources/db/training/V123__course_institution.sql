-- Whose course it is, and who holds a run, stand in the registry of institutions.
alter table course add constraint course_institution foreign key (institution) references institution (code);
alter table course_run add constraint course_run_host foreign key (host_institution) references institution (code);

create index course_run_host_institution on course_run (host_institution);
