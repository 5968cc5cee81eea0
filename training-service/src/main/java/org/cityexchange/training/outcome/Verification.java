package org.cityexchange.training.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That somebody independent confirmed an outcome, how, and on what evidence; never changed. */
@Entity
@Table(name = "outcome_verification")
@SuppressWarnings("unused") // some columns are only read by queries
class Verification {

    @Id
    private UUID id;

    private UUID outcomeId;

    @Enumerated(EnumType.STRING)
    private VerificationMethod method;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText statement;

    private List<UUID> evidence;
    private String verifier;
    private List<String> institutions;
    private Instant verifiedAt;

    protected Verification() {}

    /** @param evidence ids of what stood for it */
    static Verification of(
            UUID outcomeId,
            OutcomeTransitionRequest.Confirmation confirmation,
            Collection<UUID> evidence,
            Actor verifier,
            Instant now) {
        var verification = new Verification();
        verification.id = Ids.next();
        verification.outcomeId = outcomeId;
        verification.method = confirmation.method();
        verification.statement = confirmation.statement();
        verification.evidence = evidence.stream().sorted().toList();
        verification.verifier = verifier.subject();
        verification.institutions = verifier.institutions().stream().sorted().toList();
        verification.verifiedAt = now;
        return verification;
    }

    VerificationView toView() {
        return new VerificationView(
                id, method, statement, List.copyOf(evidence), List.copyOf(institutions), verifiedAt);
    }
}
