package org.cityexchange.forum.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** New links of those who have a seat, by registration; none while it is not known where this service is reached. */
    Map<UUID, String> of(List<RegistrationView> seated) {
        if (publicUrl.isEmpty()) {
            return Map.of();
        }
        var paths = links.newPaths(seated);
        var urls = new HashMap<UUID, String>();
        for (int i = 0; i < seated.size(); i++) {
            urls.put(seated.get(i).id(), publicUrl.get().resolve(paths.get(i)).toString());
        }
        return urls;
    }

    /** Where a survey is; the same for everybody. */
    Optional<String> ofSurvey(UUID surveyId) {
        return publicUrl.map(url -> url.resolve("/v1/surveys/" + surveyId).toString());
    }
}
