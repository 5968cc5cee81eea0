package org.cityexchange.forum.registration.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeMap;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventWasCloned;
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
        return ask(form, wanted.items());
    }

    /** A next edition asks what the earlier one did, with as many places at the options, all of them free. */
    void copy(@Observes EventWasCloned cloned) {
        var asked = forms.asked(cloned.fromEventId()).questions().items();
        if (!asked.isEmpty()) {
            ask(forms.locked(cloned.eventId()), asked);
        }
    }

    private Questions ask(QuestionForm form, List<Question> wanted) {
        var questions = wanted.stream()
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
