package org.cityexchange.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.kit.text.ResponseLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers that are texts in one language, such as calendars: in the language of {@code ?lang} or
 * {@code Accept-Language}, Korean unless asked, with the strong tag of their very bytes.
 */
@RequestScoped
public class Documents {

    @Inject
    Answers answers;

    @Inject
    CallerLocale callerLocale;

    @Inject
    ResponseLanguage language;

    /** 200 or 304 for something anybody may see; the text is written in the language it is given. */
    public RestResponse<String> visible(String mediaType, Function<Locale, String> text) {
        return answer(mediaType, text, answers.caching());
    }

    /** 200 or 304 for something that only the caller may see. */
    public RestResponse<String> personal(String mediaType, Function<Locale, String> text) {
        return answer(mediaType, text, "private, no-store");
    }

    private RestResponse<String> answer(String mediaType, Function<Locale, String> text, String caching) {
        var locale = language.tag().map(Locale::forLanguageTag).orElseGet(() -> callerLocale.or(Locale.KOREAN));
        var body = text.apply(locale);
        var tag = new EntityTag(HexFormat.of().formatHex(Secrets.hash(body), 0, 16));
        var answer = answers.known(tag)
                ? RestResponse.ResponseBuilder.<String>create(304)
                : RestResponse.ResponseBuilder.ok(body, mediaType + ";charset=UTF-8");
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
