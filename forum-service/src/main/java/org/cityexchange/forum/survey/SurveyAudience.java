package org.cityexchange.forum.survey;

/** Who may answer a survey. */
public enum SurveyAudience {
    /** Who attended the event, or the session, by what is known of attendance when ballots are issued. */
    ATTENDED,
    /** Who has a seat in the event, or in the session where one signs up for it. */
    REGISTERED,
    /**
     * Who completed the course run: they ask for a ballot with an address by which training knows them; to those without one
     * training staff hand ballots out.
     */
    COMPLETED,
    /** Whoever has the link: everybody may draw a ballot, within the survey's limits. */
    LINK;

    /** Whether those people exist for such a subject. */
    boolean fits(SurveySubject subject) {
        return switch (this) {
            case ATTENDED, REGISTERED -> subject != SurveySubject.COURSE_RUN;
            case COMPLETED -> subject == SurveySubject.COURSE_RUN;
            case LINK -> true;
        };
    }
}
