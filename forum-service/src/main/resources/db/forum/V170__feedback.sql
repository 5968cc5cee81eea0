-- What taking part moved people to say, in the words of whoever read it: told by a document, or found in free answers.
create table feedback_theme (
    id uuid primary key,
    version integer not null,
    event_id uuid not null references event (id),
    label jsonb not null,
    sentiment text not null check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE', 'REQUEST')),
    reported_count integer check (reported_count > 0),
    source jsonb,
    visibility text not null check (visibility in ('INTERNAL', 'PUBLIC')),
    created_at timestamptz not null,
    constraint feedback_theme_count_has_source check (reported_count is null or source is not null)
);

create index feedback_theme_event on feedback_theme (event_id, created_at, id);

-- Free answers of closed surveys, laid out for reading apart from the other answers of the same person: their ids are
-- random, and so is their order.
create table feedback_text (
    id uuid primary key,
    version integer not null,
    survey_id uuid not null references survey (id),
    question text not null,
    text text not null,
    search_text text not null
);

create index feedback_text_question on feedback_text (survey_id, question, id);

-- The themes that a text speaks of.
create table feedback_coding (
    text_id uuid not null references feedback_text (id) on delete cascade,
    theme_id uuid not null constraint feedback_coding_theme references feedback_theme (id),
    primary key (text_id, theme_id)
);

create index feedback_coding_theme on feedback_coding (theme_id);
