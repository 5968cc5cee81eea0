package org.cityexchange.forum.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Slides, a video, a photo or a document of an event: what it is and, if known, where. */
@Entity
class Material {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column
    private UUID eventId;

    private UUID sessionId;
    private UUID contributionId;

    @Enumerated(EnumType.STRING)
    private MaterialRequest.Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText caption;

    private String url;

    @Enumerated(EnumType.STRING)
    private MaterialRequest.Visibility visibility;

    protected Material() {}

    static Material of(UUID eventId, MaterialRequest request) {
        var material = new Material();
        material.id = Ids.next();
        material.eventId = eventId;
        material.describe(request);
        return material;
    }

    void describe(MaterialRequest request) {
        sessionId = request.sessionId();
        contributionId = request.contributionId();
        kind = request.kind();
        title = request.title();
        caption = request.caption();
        url = request.url();
        visibility = request.visibility();
    }

    MaterialRequest toRequest() {
        return new MaterialRequest(kind, title, caption, url, visibility, sessionId, contributionId);
    }

    int version() {
        return version;
    }

    MaterialView toView() {
        return new MaterialView(id, kind, title, caption, url, visibility, sessionId, contributionId, version);
    }
}
