package org.cityexchange.training.trainee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.kit.text.Texts;

/** Somebody who is trained. Historical rows have neither name nor address. */
@Entity
class Trainee {

    @Id
    private UUID id;

    @Version
    private int version;

    private String externalKey;
    private String name;
    private String nameLatin;
    private String email;
    private String emailNormalized;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    private String cityCode;
    private String institutionCode;
    private String jobTitle;

    @Enumerated(EnumType.STRING)
    private Rank rank;

    private String language;
    private String personRef;
    private UUID survivorId;

    @Column
    private String searchText;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant createdAt;
    private Instant updatedAt;
    private Instant erasedAt;

    protected Trainee() {}

    /**
     * A new trainee.
     *
     * @param externalKey what the trainee is called elsewhere, or null
     */
    static Trainee entered(
            String externalKey, TraineeDetails details, Origin origin, PersonRefs personRefs, Instant now) {
        var trainee = new Trainee();
        trainee.id = Ids.next();
        trainee.externalKey = externalKey;
        trainee.provenance = origin.provenance();
        trainee.dataset = origin.dataset();
        trainee.createdAt = now;
        trainee.describe(details, personRefs, now);
        return trainee;
    }

    /** Takes over what is said anew; false when nothing differs. */
    boolean change(TraineeDetails details, PersonRefs personRefs, Instant now) {
        demandNotErased();
        if (details.equals(details())) {
            return false;
        }
        describe(details, personRefs, now);
        return true;
    }

    /** Refuses when whoever it was was erased: the row only counts. */
    void demandNotErased() {
        if (erasedAt != null) {
            throw new DomainException(ErrorCode.ERASED);
        }
    }

    private void describe(TraineeDetails details, PersonRefs personRefs, Instant now) {
        name = details.name();
        nameLatin = details.nameLatin();
        email = details.email();
        emailNormalized = email == null ? null : Texts.normalizedEmail(email);
        refer(personRefs);
        gender = details.gender();
        cityCode = details.cityCode();
        institutionCode = details.institutionCode();
        jobTitle = details.jobTitle();
        rank = details.rank();
        language = details.language();
        searchText = Texts.searchable(
                Stream.of(name, nameLatin).filter(Objects::nonNull).toList());
        updatedAt = now;
    }

    /** Something that belongs to the trainee has changed. */
    void touch(Instant now) {
        updatedAt = now;
    }

    /** Is known by the reference under the current key from now on. */
    void refer(PersonRefs personRefs) {
        personRef = email == null ? null : personRefs.of(email);
    }

    TraineeDetails details() {
        return new TraineeDetails(name, nameLatin, email, gender, cityCode, institutionCode, jobTitle, rank, language);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String externalKey() {
        return externalKey;
    }

    String emailNormalized() {
        return emailNormalized;
    }

    String cityCode() {
        return cityCode;
    }

    String personRef() {
        return personRef;
    }

    /** Whom the row reads through to; null for whoever stands for themselves. */
    UUID survivorId() {
        return survivorId;
    }

    Instant createdAt() {
        return createdAt;
    }

    TraineeFacts toFacts() {
        return new TraineeFacts(
                id,
                externalKey,
                name,
                nameLatin,
                email,
                gender,
                cityCode,
                institutionCode,
                jobTitle,
                rank,
                language,
                personRef,
                survivorId,
                provenance,
                dataset,
                version);
    }

    TraineeView toView() {
        return new TraineeView(
                id,
                externalKey,
                name,
                nameLatin,
                email,
                gender,
                cityCode,
                institutionCode,
                jobTitle,
                rank,
                language,
                personRef,
                survivorId,
                provenance,
                dataset,
                version,
                createdAt,
                updatedAt);
    }

    /** Where a row comes from. */
    record Origin(Provenance provenance, String dataset) {

        static final Origin RECORDED = new Origin(Provenance.RECORDED, null);
    }
}
