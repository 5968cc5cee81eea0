package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Tells the other features what became of enrolments. */
@ApplicationScoped
class EnrolmentNews {

    private final EnrolmentRepository enrolments;
    private final Event<EnrolmentsChanged> event;

    EnrolmentNews(EnrolmentRepository enrolments, Event<EnrolmentsChanged> event) {
        this.enrolments = enrolments;
        this.event = event;
    }

    /** What was changed in the course of one use case, each with what was so before. */
    static final class Changes {

        private final List<Changed> all = new ArrayList<>();

        private record Changed(Enrolment enrolment, EnrolmentFacts before) {}

        /** A new one. */
        Enrolment added(Enrolment enrolment) {
            all.add(new Changed(enrolment, null));
            return enrolment;
        }

        /** One that is about to be changed: called before. */
        Enrolment of(Enrolment enrolment) {
            if (all.stream().noneMatch(each -> each.enrolment() == enrolment)) {
                all.add(new Changed(enrolment, enrolment.toFacts()));
            }
            return enrolment;
        }
    }

    /** Writes the changes and tells those that others see. */
    void tell(Changes changes) {
        enrolments.flush();
        var told = changes.all.stream()
                .map(changed -> new EnrolmentsChanged.Change(
                        changed.before(), changed.enrolment().toFacts()))
                .filter(change -> !change.after().saysTheSameAs(change.before()))
                .toList();
        if (!told.isEmpty()) {
            event.fire(new EnrolmentsChanged(told));
        }
    }
}
