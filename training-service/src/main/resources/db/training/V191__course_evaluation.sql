-- Published results of surveys about course runs, fed by forum.course-evaluation.v1 alone.
create table course_evaluation (
    survey_id uuid primary key,
    course_run text not null,
    published_at timestamptz not null,
    revision bigint not null,
    state jsonb not null
);

create index course_evaluation_run on course_evaluation (course_run, published_at, survey_id);
