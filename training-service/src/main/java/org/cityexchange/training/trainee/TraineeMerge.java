package org.cityexchange.training.trainee;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.text.Texts;

/** Two entries of one person, with the time this held. */
@Entity
class TraineeMerge {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID fromId;
    private UUID intoId;
    private String reason;
    private Instant mergedAt;
    private String mergedBy;
    private Instant undoneAt;
    private String undoneBy;
    private String undoReason;

    protected TraineeMerge() {}

    /** A merge as it would be. */
    static TraineeMerge planned(TraineeMergeRequest request) {
        var merge = new TraineeMerge();
        merge.fromId = request.from();
        merge.intoId = request.into();
        merge.reason = Texts.clean(request.reason());
        return merge;
    }

    /** It holds from now on. */
    TraineeMergeChanged begin(String by, Instant now) {
        id = Ids.next();
        mergedAt = now;
        mergedBy = by;
        return new TraineeMergeChanged(fromId, intoId, TraineeMergeStatus.IN_EFFECT, now);
    }

    /** It holds no more. */
    TraineeMergeChanged undo(String by, String why, Instant now) {
        undoneAt = now;
        undoneBy = by;
        undoReason = Texts.clean(why);
        return new TraineeMergeChanged(fromId, intoId, TraineeMergeStatus.UNDONE, now);
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(TraineeMergeStatus to) {
        return status() == TraineeMergeStatus.IN_EFFECT && to == TraineeMergeStatus.UNDONE
                ? Optional.empty()
                : Optional.of(DomainException.illegalTransition(status(), to));
    }

    TraineeMergeStatus status() {
        return undoneAt == null ? TraineeMergeStatus.IN_EFFECT : TraineeMergeStatus.UNDONE;
    }

    UUID id() {
        return id;
    }

    UUID from() {
        return fromId;
    }

    UUID into() {
        return intoId;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    int version() {
        return version;
    }

    TraineeMergeView toView() {
        return toView(null);
    }

    /** The same with what will read through to the survivor. */
    TraineeMergeView toView(List<TraineeMergeView.Use> uses) {
        return new TraineeMergeView(
                id,
                fromId,
                intoId,
                id == null ? null : status(),
                reason,
                mergedAt,
                mergedBy,
                undoneAt,
                undoneBy,
                undoReason,
                uses,
                version);
    }
}
