package org.cityexchange.kit.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cityexchange.contracts.ErasedRows;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An erasure as this service knows it. */
@Entity
class Erasure {

    @Id
    private UUID id;

    private Instant requestedAt;

    /** Null where the person asked, or the other service was asked. */
    private String askedBy;

    private Instant erasedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> erased;

    @Enumerated(EnumType.STRING)
    private ErasureReceipt.Status otherStatus;

    private Instant otherErasedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> otherErased = Map.of();

    protected Erasure() {}

    /** Done here; the other service has to be told, or has no part in it. */
    static Erasure asked(UUID id, Instant now, String askedBy, Map<String, Integer> erased, boolean other) {
        var erasure = new Erasure();
        erasure.id = id;
        erasure.requestedAt = now;
        erasure.askedBy = askedBy;
        erasure.erasedAt = now;
        erasure.erased = erased;
        erasure.otherStatus = other ? ErasureReceipt.Status.PENDING : ErasureReceipt.Status.NOT_NEEDED;
        return erasure;
    }

    /** Done there, and now here. */
    static Erasure followed(
            UUID id, Instant requestedAt, List<ErasedRows> there, Instant now, Map<String, Integer> here) {
        var erasure = asked(id, requestedAt, null, here, true);
        erasure.erasedAt = now;
        erasure.otherDone(requestedAt, there);
        return erasure;
    }

    /** The other service has done it; more may have been found here by what it knew. */
    void completed(Instant at, List<ErasedRows> there, Map<String, Integer> further) {
        otherDone(at, there);
        var all = new TreeMap<>(erased);
        further.forEach((table, count) -> all.merge(table, count, Integer::sum));
        erased = all;
    }

    private void otherDone(Instant at, List<ErasedRows> there) {
        otherStatus = ErasureReceipt.Status.COMPLETED;
        otherErasedAt = at;
        var counts = new TreeMap<String, Integer>();
        there.forEach(rows -> counts.merge(rows.table(), rows.count(), Integer::sum));
        otherErased = counts;
    }

    UUID id() {
        return id;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    ErasureReceipt toReceipt(String here, String there) {
        return new ErasureReceipt(
                id,
                otherStatus == ErasureReceipt.Status.PENDING
                        ? ErasureReceipt.Status.PENDING
                        : ErasureReceipt.Status.COMPLETED,
                requestedAt,
                List.of(
                        new ErasureReceipt.InService(here, ErasureReceipt.Status.COMPLETED, erasedAt, tables(erased)),
                        new ErasureReceipt.InService(there, otherStatus, otherErasedAt, tables(otherErased))));
    }

    ErasureSummary toSummary() {
        return new ErasureSummary(id, otherStatus, requestedAt, askedBy);
    }

    private static List<ErasureReceipt.TableRows> tables(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> new ErasureReceipt.TableRows(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
