package org.cityexchange.training.city;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;

/** Where a city stands in its life, and why. A value: each change answers what stands after it. */
@Embeddable
class CityLife {

    /** What anybody may see: what nobody has checked may be anything. */
    static final Set<CityStatus> PUBLIC = Set.of(CityStatus.ACTIVE, CityStatus.MERGED, CityStatus.RETIRED);

    private static final Set<CityStatus> CHANGEABLE =
            EnumSet.of(CityStatus.PROPOSED, CityStatus.ACTIVE, CityStatus.RETIRED);

    @Enumerated(EnumType.STRING)
    private CityStatus status;

    private String statusReason;
    private String mergedInto;
    private String successor;

    protected CityLife() {}

    private CityLife(CityStatus status, String statusReason, String successor) {
        this.status = status;
        this.statusReason = statusReason;
        this.successor = successor;
    }

    /** The beginning of a city that has been checked already, or only proposed. */
    static CityLife beginning(CityStatus status) {
        return new CityLife(status, null, null);
    }

    /** What a city of that status may become. Merging is a change of its own, not one of status alone. */
    static List<CityStatus> successors(CityStatus status) {
        return switch (status) {
            case PROPOSED -> List.of(CityStatus.ACTIVE, CityStatus.REJECTED);
            case ACTIVE -> List.of(CityStatus.RETIRED);
            case REJECTED, MERGED, RETIRED -> List.of();
        };
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(CityStatus to, long activeParts) {
        if (!successors(status).contains(to)) {
            return Optional.of(DomainException.illegalTransition(status, to));
        }
        if (to == CityStatus.RETIRED && activeParts > 0) {
            return Optional.of(new DomainException(ErrorCode.CITY_HAS_PARTS, activeParts));
        }
        return Optional.empty();
    }

    /** The life after going to that status; refuses where something stands in the way or a reason is missing. */
    CityLife becoming(CityStatus to, String reason, String follower, long activeParts) {
        obstacle(to, activeParts).ifPresent(refusal -> {
            throw refusal;
        });
        var explained = to == CityStatus.RETIRED || to == CityStatus.REJECTED;
        if (explained && Texts.clean(reason) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        if (follower != null && to != CityStatus.RETIRED) {
            throw DomainException.at("/successor", ErrorCode.INVALID_VALUE, follower);
        }
        return new CityLife(to, explained ? Texts.clean(reason) : null, follower);
    }

    /** The life of a city that reads through to another one. */
    CityLife mergedInto(String survivor) {
        var merged = new CityLife(CityStatus.MERGED, null, null);
        merged.mergedInto = survivor;
        return merged;
    }

    /** The life of a city that was merged and stands for itself again. */
    CityLife standingForItself() {
        return beginning(CityStatus.ACTIVE);
    }

    /** Refuses where nothing may be said about the city any more. */
    void demandChangeable(String code) {
        if (!CHANGEABLE.contains(status)) {
            throw new DomainException(ErrorCode.CITY_NOT_ACTIVE, code, status);
        }
    }

    /** Whether anybody may see the city. */
    boolean isPublic() {
        return PUBLIC.contains(status);
    }

    CityStatus status() {
        return status;
    }

    String statusReason() {
        return statusReason;
    }

    String mergedInto() {
        return mergedInto;
    }

    String successor() {
        return successor;
    }
}
