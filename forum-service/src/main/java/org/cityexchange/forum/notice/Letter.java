package org.cityexchange.forum.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A notice in the words of one language, before it is text or HTML.
 *
 * @param language its BCP 47 tag
 * @param senders the names of the institutions that hold the event
 */
record Letter(
        String language,
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Fact> facts,
        String closing,
        List<String> senders,
        String footer) {

    /** One line of what there is to know. */
    record Fact(String label, String value) {}

    String text() {
        return Templates.text(this).render();
    }

    String html() {
        return Templates.html(this).render();
    }

    @CheckedTemplate(basePath = "notice")
    static class Templates {

        private Templates() {}

        static native TemplateInstance text(Letter letter);

        static native TemplateInstance html(Letter letter);
    }
}
