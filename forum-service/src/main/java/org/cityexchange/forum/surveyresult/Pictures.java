package org.cityexchange.forum.surveyresult;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.function.Function;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.text.ResponseLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with results that were laid out in the caller's language; they are made only when the caller needs them. */
@RequestScoped
class Pictures {

    private static final String NEVER = "private, no-store";

    private final Answers answers;
    private final CallerLocale callerLocale;
    private final ResponseLanguage language;

    Pictures(Answers answers, CallerLocale callerLocale, ResponseLanguage language) {
        this.answers = answers;
        this.callerLocale = callerLocale;
        this.language = language;
    }

    <T> RestResponse<T> answer(ResultAccess.Seen<SurveyResults> seen, Function<Locale, T> layout, String type) {
        var locale = language.tag().map(Locale::forLanguageTag).orElseGet(() -> callerLocale.or(Locale.KOREAN));
        var words = ResultWords.in(locale).language();
        var tag = new EntityTag(Etag.of(seen.document().snapshot().number(), "lang=" + words, type));
        var answer = answers.known(tag)
                ? RestResponse.ResponseBuilder.<T>create(304)
                : RestResponse.ResponseBuilder.ok(layout.apply(locale), type);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, seen.published() ? answers.caching() : NEVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, words)
                .build();
    }
}
