package org.cityexchange.forum.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.attendance.PersonalLinks;

/** The links by which somebody takes part: into the meeting, or to the QR code that is shown at the door. */
@ApplicationScoped
class ParticipationLinks {

    private final PersonalLinks links;
    private final Optional<URI> publicUrl;

    ParticipationLinks(PersonalLinks links, NoticeConfig config) {
        this.links = links;
        this.publicUrl = config.publicUrl();
    }

    /** A new link of somebody who has a seat; empty while it is not known where this service is reached. */
    Optional<String> of(UUID registrationId, RegistrationMode mode) {
        return publicUrl.map(url -> {
            var path = mode == RegistrationMode.ONLINE
                    ? links.newJoinPath(registrationId)
                    : links.newQrCodePath(registrationId);
            return url.resolve(path).toString();
        });
    }

    /** Where a survey is; the same for everybody. */
    Optional<String> ofSurvey(UUID surveyId) {
        return publicUrl.map(url -> url.resolve("/v1/surveys/" + surveyId).toString());
    }
}
