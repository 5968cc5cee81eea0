package org.cityexchange.kit.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What a mail says in one language, before it is text or HTML.
 *
 * @param language its BCP 47 tag
 * @param facts what there is to know, as a list
 * @param senders the names of those who sign
 */
public record Letter(
        String language,
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Fact> facts,
        String closing,
        List<String> senders,
        String footer) {

    /** One line of what there is to know. */
    public record Fact(String label, String value) {}

    /** As plain text. */
    public String text() {
        return Templates.text(this).render();
    }

    /** As a page of HTML. */
    public String html() {
        return Templates.html(this).render();
    }

    @CheckedTemplate(basePath = "letter")
    static class Templates {

        private Templates() {}

        static native TemplateInstance text(Letter letter);

        static native TemplateInstance html(Letter letter);
    }
}
