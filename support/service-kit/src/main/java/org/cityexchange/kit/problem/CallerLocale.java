package org.cityexchange.kit.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language in which the caller wants texts of ours: from {@code Accept-Language}, Korean or English. */
@RequestScoped
public class CallerLocale {

    @Inject
    HttpHeaders headers;

    /** Korean or English. */
    public Locale get() {
        return ProblemTexts.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Korean or English, and that language where the caller asks for none. */
    public Locale or(Locale unasked) {
        var asked = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null || asked.isBlank() || asked.equals("*") ? unasked : ProblemTexts.preferred(asked);
    }

    /** What a refusal says, for places where it is shown without being thrown. */
    public String detail(DomainException refusal) {
        return ProblemTexts.detail(refusal.code(), get(), refusal.arguments());
    }
}
