package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features may ask about class sessions. */
@ApplicationScoped
public class ClassSessions {

    private final ClassSessionRepository sessions;

    ClassSessions(ClassSessionRepository sessions) {
        this.sessions = sessions;
    }

    /** The class sessions of a run in the order of their times, whoever calls: one statement. */
    public List<ClassSessionFacts> of(UUID runId) {
        return sessions.of(runId).stream().map(ClassSession::facts).toList();
    }

    /** The class session with that id, whoever calls. */
    public Optional<ClassSessionFacts> find(UUID id) {
        return sessions.findByIdOptional(id).map(ClassSession::facts);
    }
}
