package org.cityexchange.training.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A policy that is taught, such as a city's way of running its traffic. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class Policy {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;
    private String topic;
    private String ownerCity;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    private String searchText;

    @Enumerated(EnumType.STRING)
    private PolicyStatus status;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant createdAt;
    private Instant updatedAt;

    protected Policy() {}

    static Policy entered(PolicyRequest request, Instant now) {
        var policy = new Policy();
        policy.id = Ids.next();
        policy.code = request.code();
        policy.status = PolicyStatus.ACTIVE;
        policy.provenance = request.provenance();
        policy.dataset = request.dataset();
        policy.createdAt = now;
        policy.describe(request, now);
        return policy;
    }

    /** Takes over what is said about it anew. */
    void change(PolicyRequest request, Instant now) {
        if (!request.code().equals(code)) {
            throw DomainException.at("/code", ErrorCode.FIELD_IMMUTABLE, "code");
        }
        provenance = request.provenance();
        dataset = request.dataset();
        describe(request, now);
    }

    private void describe(PolicyRequest request, Instant now) {
        topic = request.topic();
        ownerCity = request.ownerCity();
        names = request.names();
        description = request.description();
        searchText = Texts.searchable(names, LocalizedText.ko(code));
        updatedAt = now;
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(PolicyStatus to) {
        return to == status ? Optional.of(DomainException.illegalTransition(status, to)) : Optional.empty();
    }

    /** Goes out of force, or comes back. */
    void become(PolicyStatus to, Instant now) {
        obstacle(to).ifPresent(refusal -> {
            throw refusal;
        });
        status = to;
        updatedAt = now;
    }

    /** What was said about it, as it would be said anew. */
    PolicyRequest said() {
        return new PolicyRequest(code, topic, ownerCity, names, description, provenance, dataset);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    PolicyStatus status() {
        return status;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }

    /** What other features know of it. */
    PolicyRef toRef() {
        return new PolicyRef(code, topic, ownerCity, names, status);
    }

    PolicyView toView() {
        return view(null);
    }

    /** The same with what staff may make of it. */
    PolicyView toStaffView() {
        return view(Stream.of(PolicyStatus.values())
                .filter(to -> obstacle(to).isEmpty())
                .toList());
    }

    private PolicyView view(List<PolicyStatus> allowedTransitions) {
        return new PolicyView(
                id,
                code,
                topic,
                ownerCity,
                names,
                description,
                status,
                provenance,
                dataset,
                version,
                createdAt,
                updatedAt,
                allowedTransitions);
    }
}
