package org.cityexchange.training.relation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.kit.time.RoughDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A relation of a city. That those it names exist is for the service to check, that it stands once for the database. */
@Entity
class CityRelation {

    @Id
    private UUID id;

    @Version
    private int version;

    private String city;

    @Enumerated(EnumType.STRING)
    private CityRelationKind kind;

    private String partner;
    private String network;
    private LocalDate since;

    @Enumerated(EnumType.STRING)
    private DatePrecision sincePrecision;

    private LocalDate until;

    @Enumerated(EnumType.STRING)
    private DatePrecision untilPrecision;

    private String asPrinted;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure.Source source;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant createdAt;
    private Instant updatedAt;

    protected CityRelation() {}

    static CityRelation entered(String city, CityRelationRequest request, Instant now) {
        var relation = new CityRelation();
        relation.id = Ids.next();
        relation.city = city;
        relation.createdAt = now;
        relation.describe(request, now);
        return relation;
    }

    /** What is said about it anew. */
    void change(CityRelationRequest request, Instant now) {
        if (!request.equals(toRequest())) {
            describe(request, now);
        }
    }

    private void describe(CityRelationRequest request, Instant now) {
        checkSides(request);
        var begin = RoughDate.given("since", request.since(), request.sincePrecision());
        var end = RoughDate.given("until", request.until(), request.untilPrecision());
        RoughDate.demandOrder("until", begin, end);
        kind = request.kind();
        partner = request.partner();
        network = request.network();
        since = RoughDate.dayOf(begin);
        sincePrecision = RoughDate.precisionOf(begin);
        until = RoughDate.dayOf(end);
        untilPrecision = RoughDate.precisionOf(end);
        asPrinted = request.asPrinted();
        source = request.source();
        provenance = request.provenance();
        dataset = Texts.clean(request.dataset());
        updatedAt = now;
    }

    /** A member of a network has no partner, and everything else has one and no network. */
    private void checkSides(CityRelationRequest request) {
        var member = request.kind() == CityRelationKind.NETWORK_MEMBER;
        var needed = member ? request.network() : request.partner();
        var forbidden = member ? request.partner() : request.network();
        if (needed == null) {
            throw DomainException.at(member ? "/network" : "/partner", ErrorCode.REQUIRED);
        }
        if (forbidden != null) {
            throw DomainException.at(member ? "/partner" : "/network", ErrorCode.INVALID_VALUE, forbidden);
        }
        if (city.equals(request.partner())) {
            throw DomainException.at("/partner", ErrorCode.CYCLE, city);
        }
    }

    UUID id() {
        return id;
    }

    String city() {
        return city;
    }

    String partner() {
        return partner;
    }

    int version() {
        return version;
    }

    /** When it began, for sorting: what is not known comes last. */
    LocalDate sortedOn() {
        return since == null ? LocalDate.of(9999, 12, 31) : since;
    }

    CityRelationRequest toRequest() {
        return new CityRelationRequest(
                kind,
                partner,
                network,
                since,
                sincePrecision,
                until,
                untilPrecision,
                asPrinted,
                source,
                provenance,
                dataset);
    }

    /**
     * As it is seen from a city.
     *
     * @param seenFrom the code that city reads through to
     * @param effective what the codes of both sides read through to
     */
    CityRelationView toView(String seenFrom, Map<String, String> effective) {
        var other = seenFrom.equals(effective.get(city)) ? partner : city;
        return new CityRelationView(
                id,
                kind,
                partner == null ? null : effective.get(other),
                network,
                city,
                partner,
                since,
                sincePrecision,
                until,
                untilPrecision,
                asPrinted,
                source,
                provenance,
                dataset,
                version,
                createdAt,
                updatedAt);
    }
}
