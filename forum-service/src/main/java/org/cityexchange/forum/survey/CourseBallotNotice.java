package org.cityexchange.forum.survey;

/**
 * Somebody who completed a course run may answer its survey and is to be sent a ballot. Fired as a synchronous CDI event
 * inside the transaction in which it is issued.
 *
 * @param email where it goes; it is forgotten here with that
 * @param locale BCP 47 tag of the language of the mail
 * @param token the ballot; it stands nowhere else
 */
public record CourseBallotNotice(String email, String locale, SurveyView survey, String token) {

    /** Without the address and the ballot: they must stand in no log. */
    @Override
    public String toString() {
        return "CourseBallotNotice[survey=" + survey.id() + "]";
    }
}
