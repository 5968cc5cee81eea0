package org.cityexchange.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened in one service and that the other one is told over Kafka.
 *
 * <p>One sub-interface per topic. An event never carries a name, an e-mail address, a phone number or free text of a
 * person: whoever is meant travels as a pseudonym ({@link RegistrationEvent#personRef()}).
 */
public sealed interface ExchangeEvent
        permits CityEvent,
                CityProposalEvent,
                CityReviewEvent,
                ForumEvent,
                RegistrationEvent,
                ContributionEvent,
                FollowUpEvent,
                EnrolmentEvent,
                OutcomeEvent,
                CourseEvaluationEvent,
                ErasureEvent {

    /** The id of what the event is about; the key of its Kafka record, so that order is kept per subject. */
    UUID subject();

    /** When it happened, by the clock of the service it happened in. */
    Instant occurredAt();
}
