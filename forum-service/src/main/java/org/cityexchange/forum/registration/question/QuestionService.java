package org.cityexchange.forum.registration.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.TreeMap;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.quota.Quotas;

/** The questions of events. */
@ApplicationScoped
@Transactional
class QuestionService {

    private final EventAccess events;
    private final QuestionForms forms;
    private final Quotas quotas;

    QuestionService(EventAccess events, QuestionForms forms, Quotas quotas) {
        this.events = events;
        this.forms = forms;
        this.quotas = quotas;
    }

    /** The questions in that version, or as they are now. */
    Questions get(String eventRef, Integer version) {
        var eventId = events.visible(eventRef).id();
        return version == null || version == 0
                ? forms.asked(eventId).questions()
                : forms.asked(eventId, version).orElseThrow(DomainException::notFound);
    }

    /** Asks something else from now on; who has answered keeps the version answered. */
    Questions replace(String eventRef, String ifMatch, Questions wanted) {
        var event = events.own(eventRef);
        QuestionRules.check(wanted.items());
        var form = forms.locked(event.id());
        Etag.demand(ifMatch, form.version());
        var questions = wanted.items().stream()
                .map(question -> question.withOptions(question.options().stream()
                        .map(option -> option.withFree(null))
                        .toList()))
                .toList();
        var sizes = new TreeMap<String, Integer>();
        questions.forEach(question ->
                question.options().forEach(option -> sizes.put(question.lane(option.key()), option.capacity())));
        sizes.forEach((lane, size) -> quotas.resize(form.id(), lane, size));
        var version = new QuestionFormVersion(form.id(), form.next(), questions);
        forms.save(version);
        return version.toView();
    }
}
