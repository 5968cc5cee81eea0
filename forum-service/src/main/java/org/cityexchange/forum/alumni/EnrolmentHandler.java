package org.cityexchange.forum.alumni;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.EnrolmentEvent;
import org.cityexchange.contracts.EnrolmentState;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.Projection;
import org.cityexchange.kit.exchange.Received;
import org.cityexchange.kit.privacy.ErasedPeople;

/** Keeps our copy of enrolments in course runs. */
@ApplicationScoped
class EnrolmentHandler implements Projection<EnrolmentEvent>, DigestSource {

    private final EnrolmentRepository enrolments;
    private final ErasedPeople erasedPeople;

    EnrolmentHandler(EnrolmentRepository enrolments, ErasedPeople erasedPeople) {
        this.enrolments = enrolments;
        this.erasedPeople = erasedPeople;
    }

    @Override
    public Class<EnrolmentEvent> handles() {
        return EnrolmentEvent.class;
    }

    @Override
    public void handle(Received<EnrolmentEvent> received) {
        var told = present(received.event());
        var known = enrolments.findByIdOptional(told.enrolmentId());
        var enrolment = known.orElseGet(() -> new CourseEnrolment(told.enrolmentId()));
        enrolment.take(told, received.revision());
        if (known.isEmpty()) {
            enrolments.persist(enrolment);
        }
    }

    /** What was told, with nobody's pseudonyms in the place of those of somebody who was erased since. */
    private EnrolmentState present(EnrolmentEvent event) {
        var told = event.enrolment();
        return new EnrolmentState(
                told.enrolmentId(),
                told.courseRun(),
                told.phase(),
                told.completedOn(),
                told.cityCode(),
                told.country(),
                erasedPeople.refsFor(told.personRefs(), event.occurredAt()),
                told.shownAsAlumnus(),
                told.provenance());
    }

    @Override
    public void clear() {
        enrolments.deleteAll();
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_REGISTRATION;
    }

    @Override
    public Stream<Entry> entries() {
        return enrolments
                .streamAll(Sort.by("id"))
                .map(enrolment -> Entry.of(enrolment.id(), enrolment.revision(), enrolment.state()));
    }
}
