package org.cityexchange.training.alumni;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;

/** That somebody agreed to a text, and until when. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class AlumnusConsent {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID traineeId;

    @Enumerated(EnumType.STRING)
    private ConsentKind kind;

    private String textVersion;
    private Instant givenAt;

    @Enumerated(EnumType.STRING)
    private ConsentChannel givenThrough;

    private String givenBy;
    private Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    private ConsentChannel withdrawnThrough;

    private String withdrawnBy;

    protected AlumnusConsent() {}

    /** Who says something, and how. */
    record Speaker(ConsentChannel through, String by) {

        /** The alumnus. */
        static final Speaker ALUMNUS = new Speaker(ConsentChannel.LINK, null);

        /** An administrator, of what an alumnus said on paper. */
        static Speaker onPaper(String administrator) {
            return new Speaker(ConsentChannel.PAPER, administrator);
        }
    }

    static AlumnusConsent given(UUID traineeId, ConsentKind kind, String textVersion, Speaker speaker, Instant now) {
        var consent = new AlumnusConsent();
        consent.id = Ids.next();
        consent.traineeId = traineeId;
        consent.kind = kind;
        consent.textVersion = textVersion;
        consent.givenAt = now;
        consent.givenThrough = speaker.through();
        consent.givenBy = speaker.by();
        return consent;
    }

    /** Holds no longer. */
    void withdraw(Speaker speaker, Instant now) {
        obstacle(ConsentStatus.WITHDRAWN).ifPresent(refusal -> {
            throw refusal;
        });
        withdrawnAt = now;
        withdrawnThrough = speaker.through();
        withdrawnBy = speaker.by();
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(ConsentStatus to) {
        return status() == ConsentStatus.GIVEN && to == ConsentStatus.WITHDRAWN
                ? Optional.empty()
                : Optional.of(DomainException.illegalTransition(status(), to));
    }

    ConsentStatus status() {
        return withdrawnAt == null ? ConsentStatus.GIVEN : ConsentStatus.WITHDRAWN;
    }

    UUID id() {
        return id;
    }

    ConsentKind kind() {
        return kind;
    }

    AlumnusConsentView toView() {
        return new AlumnusConsentView(
                id,
                kind,
                textVersion,
                status(),
                givenAt,
                givenThrough,
                givenBy,
                withdrawnAt,
                withdrawnThrough,
                withdrawnBy,
                version);
    }
}
