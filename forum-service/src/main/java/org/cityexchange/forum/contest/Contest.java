package org.cityexchange.forum.contest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A contest of good practice among cities: open for entries, judged, decided, published. */
@Entity
class Contest {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column
    private String slug;

    private String ownerInstitution;
    private UUID eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private LocalDate heldOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ContestRequest.Criterion> criteria;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ContestRequest.Rank> ranks;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure.Source source;

    @Enumerated(EnumType.STRING)
    private ContestStatus status;

    protected Contest() {}

    static Contest opened(ContestRequest request, String ownerInstitution, UUID eventId) {
        demandDistinct("/criteria", request.criteria().stream().map(ContestRequest.Criterion::key));
        demandDistinct("/ranks", request.ranks().stream().map(ContestRequest.Rank::key));
        var contest = new Contest();
        contest.id = Ids.next();
        contest.slug = request.slug();
        contest.ownerInstitution = ownerInstitution;
        contest.eventId = eventId;
        contest.title = request.title();
        contest.heldOn = request.heldOn();
        contest.criteria = request.criteria();
        contest.ranks = request.ranks();
        contest.source = request.source();
        contest.status = ContestStatus.CALL_OPEN;
        return contest;
    }

    private static void demandDistinct(String pointer, Stream<String> keys) {
        var seen = new HashSet<String>();
        keys.forEach(key -> {
            if (!seen.add(key)) {
                throw DomainException.at(pointer, ErrorCode.DUPLICATE_VALUE, key);
            }
        });
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(ContestStatus to) {
        return status.canBecome(to) ? Optional.empty() : Optional.of(DomainException.illegalTransition(status, to));
    }

    void become(ContestStatus to) {
        obstacle(to).ifPresent(refusal -> {
            throw refusal;
        });
        status = to;
    }

    /** Refuses what may be done in that status only. */
    void demand(ContestStatus... expected) {
        if (!List.of(expected).contains(status)) {
            throw new DomainException(ErrorCode.WRONG_CONTEST_STATUS, status);
        }
    }

    /** The rank with that key, counting from 0 for the highest. */
    int rank(String key) {
        for (int i = 0; i < ranks.size(); i++) {
            if (ranks.get(i).key().equals(key)) {
                return i;
            }
        }
        throw DomainException.at("/rank", ErrorCode.UNKNOWN_REFERENCE, key);
    }

    /** Refuses points that the criterion does not give. */
    void demandPoints(String criterion, BigDecimal points) {
        var known = criteria.stream()
                .filter(each -> each.key().equals(criterion))
                .findFirst()
                .orElseThrow(() -> DomainException.at("/criterion", ErrorCode.UNKNOWN_REFERENCE, criterion));
        if (points.compareTo(known.max()) > 0) {
            throw DomainException.at("/points", ErrorCode.TOO_MANY_POINTS, known.max());
        }
    }

    UUID id() {
        return id;
    }

    String ownerInstitution() {
        return ownerInstitution;
    }

    ContestStatus status() {
        return status;
    }

    List<ContestRequest.Criterion> criteria() {
        return criteria;
    }

    /** For sorting: a contest without a day is the oldest. */
    LocalDate sortedOn() {
        return heldOn == null ? LocalDate.EPOCH : heldOn;
    }

    ContestView toView() {
        return new ContestView(
                id, slug, ownerInstitution, eventId, title, heldOn, criteria, ranks, source, status, version);
    }
}
