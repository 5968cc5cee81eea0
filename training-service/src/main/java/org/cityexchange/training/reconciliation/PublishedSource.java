package org.cityexchange.training.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A document that states figures. */
@Entity
class PublishedSource {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText publisher;

    private LocalDate publishedOn;
    private String documentFile;
    private String institution;
    private Instant createdAt;

    protected PublishedSource() {}

    static PublishedSource entered(PublishedSourceRequest request, Instant now) {
        var source = new PublishedSource();
        source.id = Ids.next();
        source.code = request.code();
        source.title = request.title();
        source.publisher = request.publisher();
        source.publishedOn = request.publishedOn();
        source.documentFile = request.documentFile();
        source.institution = request.institution();
        source.createdAt = now;
        return source;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String documentFile() {
        return documentFile;
    }

    /** What a figure's source is called. */
    String document() {
        return title.in(LocalizedText.DEFAULT_LANGUAGE);
    }

    /** Whose figures it states; null where they are not of one institution's runs. */
    String institution() {
        return institution;
    }

    PublishedSourceView toView() {
        return new PublishedSourceView(
                id, version, code, title, publisher, publishedOn, documentFile, institution, createdAt);
    }
}
