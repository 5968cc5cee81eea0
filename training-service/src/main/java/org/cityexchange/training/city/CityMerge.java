package org.cityexchange.training.city;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A merge with the time it held, and what it changed in the survivor, so that this can be undone. */
@Entity
class CityMerge {

    @Id
    private UUID id;

    @Version
    private int version;

    private String fromCode;
    private String intoCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CityMergeField> fields;

    @JdbcTypeCode(SqlTypes.JSON)
    private CityDetails survivorBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    private CityDetails survivorAfter;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FurtherName> addedNames;

    private boolean forced;
    private String reason;
    private Instant mergedAt;
    private String mergedBy;
    private Instant undoneAt;
    private String undoneBy;
    private String undoReason;

    protected CityMerge() {}

    /**
     * A merge as it would be.
     *
     * @param after what is said about the survivor from then on
     * @param added the aliases it gets
     */
    static CityMerge planned(CityMergeRequest request, CityDetails before, CityDetails after, List<FurtherName> added) {
        var merge = new CityMerge();
        merge.fromCode = request.from();
        merge.intoCode = request.into();
        merge.fields = request.fields();
        merge.survivorBefore = before;
        merge.survivorAfter = after;
        merge.addedNames = added;
        merge.forced = request.force();
        merge.reason = Texts.clean(request.reason());
        return merge;
    }

    /** It holds from now on. */
    CityMergeChanged begin(String by, Instant now) {
        id = Ids.next();
        mergedAt = now;
        mergedBy = by;
        return new CityMergeChanged(fromCode, intoCode, CityMergeStatus.IN_EFFECT, now);
    }

    /** It holds no more. */
    CityMergeChanged undo(String by, String why, Instant now) {
        undoneAt = now;
        undoneBy = by;
        undoReason = Texts.clean(why);
        return new CityMergeChanged(fromCode, intoCode, CityMergeStatus.UNDONE, now);
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(CityMergeStatus to) {
        return status() == CityMergeStatus.IN_EFFECT && to == CityMergeStatus.UNDONE
                ? Optional.empty()
                : Optional.of(DomainException.illegalTransition(status(), to));
    }

    CityMergeStatus status() {
        return undoneAt == null ? CityMergeStatus.IN_EFFECT : CityMergeStatus.UNDONE;
    }

    /** What is said about the survivor once this is undone. */
    CityDetails restored(CityDetails present) {
        return CityMergeField.restored(present, survivorBefore, survivorAfter);
    }

    /** An earlier merge into the same survivor does not hold any more: what it gave is not what this one gives back. */
    void restOn(CityMerge undone) {
        survivorBefore = CityMergeField.restored(survivorBefore, undone.survivorBefore, undone.survivorAfter);
    }

    UUID id() {
        return id;
    }

    String from() {
        return fromCode;
    }

    String into() {
        return intoCode;
    }

    CityDetails survivorAfter() {
        return survivorAfter;
    }

    List<FurtherName> addedNames() {
        return addedNames;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    int version() {
        return version;
    }

    CityMergeView toView() {
        return toView(null);
    }

    /** The same with what will read through to the survivor. */
    CityMergeView toView(List<CityMergeView.Use> uses) {
        return new CityMergeView(
                id,
                fromCode,
                intoCode,
                id == null ? null : status(),
                fields,
                survivorBefore,
                survivorAfter,
                addedNames.stream().map(FurtherName::toView).toList(),
                forced,
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
