package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;

/** What registrants were to be told, by registration: where a token is mailed, a test has it from here. */
@ApplicationScoped
class Notices {

    private static final Map<String, List<RegistrationNotice>> BY_REGISTRATION = new ConcurrentHashMap<>();

    void hear(@Observes RegistrationsArrived arrived) {
        arrived.notices().forEach(notice -> hear(notice.what()));
    }

    void hear(@Observes RegistrationNotice notice) {
        BY_REGISTRATION
                .computeIfAbsent(notice.registration().id().toString(), id -> new CopyOnWriteArrayList<>())
                .add(notice);
    }

    /** The occasions on which something was said about the registration, in their order. */
    static List<Occasion> occasions(String id) {
        return of(id).stream().map(RegistrationNotice::occasion).toList();
    }

    /** The last token that was mailed. */
    static String token(String id) {
        return of(id).stream()
                .map(RegistrationNotice::token)
                .filter(token -> token != null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static List<RegistrationNotice> of(String id) {
        return BY_REGISTRATION.getOrDefault(id, List.of());
    }
}
