package org.cityexchange.forum.survey;

import org.cityexchange.forum.registration.RegistrationView;

/**
 * Somebody may answer a survey and is to be sent a ballot. Fired as a synchronous CDI event inside the transaction in which
 * it is issued.
 *
 * @param registration with an address
 * @param token the ballot; it stands nowhere else
 */
public record BallotNotice(RegistrationView registration, SurveyView survey, String token) {

    /** Without the ballot: it must stand in no log. */
    @Override
    public String toString() {
        return "BallotNotice[survey=" + survey.id() + "]";
    }
}
