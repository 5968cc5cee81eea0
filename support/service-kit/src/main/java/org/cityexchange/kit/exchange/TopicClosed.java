package org.cityexchange.kit.exchange;

import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What follows from a topic is being built anew, so nothing of it can be taken in until that is done. */
final class TopicClosed extends DomainException {

    private static final long serialVersionUID = 1L;

    TopicClosed(Topic topic) {
        super(ErrorCode.TOPIC_IS_REBUILT, topic.wireName());
    }
}
