package org.cityexchange.forum.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.forum.attendance.PersonalLinks;
import org.cityexchange.forum.registration.RegistrationView;

/** The links by which somebody takes part: into the meeting, or to the QR code that is shown at the door. */
@ApplicationScoped
class ParticipationLinks {

    private final PersonalLinks links;
    private final Optional<URI> publicUrl;

    ParticipationLinks(PersonalLinks links, NoticeConfig config) {
        this.links = links;
        this.publicUrl = config.publicUrl();
    }

    /** The link of somebody who has a seat, with that token; none while it is not known where this service is reached. */
    Optional<String> of(RegistrationView seated, String token) {
        return publicUrl.map(url -> url.resolve(links.path(seated, token)).toString());
    }

    /** Where a survey is; the same for everybody. */
    Optional<String> ofSurvey(UUID surveyId) {
        return publicUrl.map(url -> url.resolve("/v1/surveys/" + surveyId).toString());
    }
}
