package org.cityexchange.forum.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.SessionsOfEvents;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** Whether what came of a follow-up is there: of this service for certain, of training-service by the form of its code. */
@ApplicationScoped
class FollowUpLinks {

    private final EventAccess events;
    private final SessionsOfEvents sessions;

    FollowUpLinks(EventAccess events, SessionsOfEvents sessions) {
        this.events = events;
        this.sessions = sessions;
    }

    /** The links with events by their ids; refuses the first that names what its type has no place for, or what is not there. */
    List<FollowUpRequest.Link> checked(List<FollowUpRequest.Link> links) {
        var checked = new ArrayList<FollowUpRequest.Link>();
        for (int i = 0; i < links.size(); i++) {
            checked.add(checked(links.get(i), "/links/" + i));
        }
        return checked;
    }

    private FollowUpRequest.Link checked(FollowUpRequest.Link link, String pointer) {
        var ofCourse = link.type() == FollowUpRequest.Link.Type.COURSE;
        var ofSession = link.type() == FollowUpRequest.Link.Type.SESSION
                || link.type() == FollowUpRequest.Link.Type.SMALL_GROUP;
        demandGiven(link.course(), ofCourse, pointer + "/course");
        demandGiven(link.event(), !ofCourse, pointer + "/event");
        demandGiven(link.session(), ofSession, pointer + "/session");
        if (ofCourse) {
            return link;
        }
        var event = events.find(link.event())
                .orElseThrow(() -> DomainException.at(pointer + "/event", ErrorCode.UNKNOWN_REFERENCE, link.event()));
        if (ofSession && !sessions.isSessionOf(link.session(), event.id())) {
            throw DomainException.at(pointer + "/session", ErrorCode.UNKNOWN_REFERENCE, link.session());
        }
        return new FollowUpRequest.Link(link.type(), event.id().toString(), link.session(), null);
    }

    private static void demandGiven(Object value, boolean wanted, String pointer) {
        if (wanted && value == null) {
            throw DomainException.at(pointer, ErrorCode.REQUIRED);
        }
        if (!wanted && value != null) {
            throw DomainException.at(pointer, ErrorCode.NOT_OF_THIS_TYPE);
        }
    }
}
