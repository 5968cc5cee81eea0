package org.cityexchange.training.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.cityexchange.contracts.FollowUpPhase;

/** What other features may ask about follow-ups of forums, as far as the public sees them. */
@ApplicationScoped
public class ForumFollowUps {

    private final ForumFollowUpRepository followUps;

    ForumFollowUps(ForumFollowUpRepository followUps) {
        this.followUps = followUps;
    }

    /** How many name any of these courses, by where they stand: one statement. */
    public Map<FollowUpPhase, Long> ofCourses(Collection<String> courses) {
        var counts = new EnumMap<FollowUpPhase, Long>(FollowUpPhase.class);
        followUps.countsOfCourses(courses).forEach(count -> counts.put(count.phase(), count.count()));
        return counts;
    }
}
