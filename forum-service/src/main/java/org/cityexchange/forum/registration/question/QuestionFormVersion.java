package org.cityexchange.forum.registration.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The questions as they stood in one version; never changed. */
@Entity
class QuestionFormVersion {

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Question> questions;

    protected QuestionFormVersion() {}

    QuestionFormVersion(UUID formId, int version, List<Question> questions) {
        key = new Key(formId, version);
        this.questions = questions;
    }

    UUID formId() {
        return key.formId();
    }

    Questions toView() {
        return new Questions(questions, key.version());
    }

    /** Which version of which form. */
    @Embeddable
    record Key(@Column UUID formId, @Column int version) {}
}
