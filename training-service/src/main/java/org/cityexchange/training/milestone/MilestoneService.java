package org.cityexchange.training.milestone;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;

/** What can be done to milestones. */
@ApplicationScoped
@Transactional
class MilestoneService {

    private final MilestoneRepository milestones;
    private final MergePatch patches;
    private final Clock clock;

    MilestoneService(MilestoneRepository milestones, MergePatch patches, Clock clock) {
        this.milestones = milestones;
        this.patches = patches;
        this.clock = clock;
    }

    /** Enters a milestone. */
    MilestoneView create(MilestoneRequest request) {
        var milestone = Milestone.entered(request, clock.instant());
        milestones.persistAndFlush(milestone);
        return milestone.toView();
    }

    /** Says something anew about a milestone. */
    MilestoneView change(String idOrCode, String ifMatch, JsonNode patch) {
        var milestone = milestones.get(idOrCode);
        Etag.demand(ifMatch, milestone.version());
        milestone.change(patches.apply(milestone.toRequest(), patch, MilestoneRequest.class), clock.instant());
        milestones.flush(); // the answer shows the version after the change
        return milestone.toView();
    }

    /** Takes a milestone away. */
    void delete(String idOrCode, String ifMatch) {
        var milestone = milestones.get(idOrCode);
        Etag.demand(ifMatch, milestone.version());
        milestones.delete(milestone);
    }
}
