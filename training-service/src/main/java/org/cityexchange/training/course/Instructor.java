package org.cityexchange.training.course;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who teaches. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class Instructor {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;
    private String nameLatin;
    private String email;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText affiliation;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText jobTitle;

    private String searchText;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant createdAt;
    private Instant updatedAt;

    protected Instructor() {}

    static Instructor entered(InstructorRequest request, Instant now) {
        var instructor = new Instructor();
        instructor.id = Ids.next();
        instructor.createdAt = now;
        instructor.describe(request, now);
        return instructor;
    }

    /** Takes over what is said about somebody. */
    void describe(InstructorRequest request, Instant now) {
        name = request.name();
        nameLatin = request.nameLatin();
        email = request.email();
        affiliation = request.affiliation();
        jobTitle = request.jobTitle();
        provenance = request.provenance();
        dataset = request.dataset();
        searchText = Texts.searchable(
                Stream.concat(Stream.of(name, nameLatin).filter(Objects::nonNull), words(affiliation, jobTitle))
                        .toList());
        updatedAt = now;
    }

    private static Stream<String> words(LocalizedText... texts) {
        return Arrays.stream(texts).filter(Objects::nonNull).flatMap(text -> text.byTag().values().stream());
    }

    /** What was said about somebody, as it would be said anew. */
    InstructorRequest said() {
        return new InstructorRequest(name, nameLatin, email, affiliation, jobTitle, provenance, dataset);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    InstructorView toView() {
        return new InstructorView(
                id, name, nameLatin, email, affiliation, jobTitle, provenance, dataset, version, createdAt, updatedAt);
    }
}
