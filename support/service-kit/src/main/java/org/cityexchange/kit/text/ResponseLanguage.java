package org.cityexchange.kit.text;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The language that {@code ?lang=} asked for, while a request is answered. */
@RequestScoped
public class ResponseLanguage {

    private String tag;

    /** The tag asked for; empty when texts stay objects by language. */
    public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    void set(String tag) {
        this.tag = tag;
    }

    static Optional<String> current() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return Optional.empty();
        }
        return container.instance(ResponseLanguage.class).get().tag();
    }
}
