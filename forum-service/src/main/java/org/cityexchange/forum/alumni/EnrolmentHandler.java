package org.cityexchange.forum.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.EnrolmentEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.Projection;
import org.cityexchange.kit.exchange.Received;

/** Keeps our copy of enrolments in course runs. */
@ApplicationScoped
class EnrolmentHandler implements Projection<EnrolmentEvent>, DigestSource {

    private final EnrolmentRepository enrolments;

    EnrolmentHandler(EnrolmentRepository enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public Class<EnrolmentEvent> handles() {
        return EnrolmentEvent.class;
    }

    @Override
    public void handle(Received<EnrolmentEvent> received) {
        var told = received.event().enrolment();
        var known = enrolments.findByIdOptional(told.enrolmentId());
        var enrolment = known.orElseGet(() -> new CourseEnrolment(told.enrolmentId()));
        enrolment.take(told, received.revision());
        if (known.isEmpty()) {
            enrolments.persist(enrolment);
        }
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
                .streamAll()
                .map(enrolment -> Entry.of(enrolment.id(), enrolment.revision(), enrolment.state()));
    }
}
