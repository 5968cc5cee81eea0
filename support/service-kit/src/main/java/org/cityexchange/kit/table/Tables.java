package org.cityexchange.kit.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.text.ResponseLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers a list as a file. The file is written whole before the first byte is sent, on disk and not in memory: so a
 * refusal is a refusal and never half a file, and the tag is that of the bytes.
 */
@RequestScoped
public class Tables {

    private static final String NEVER = "private, no-store";

    @Inject
    Answers answers;

    @Inject
    CallerLocale callerLocale;

    @Inject
    ResponseLanguage language;

    /** A list that anybody may see; the format is the suffix in the path, {@code csv} or {@code xlsx}. */
    public <T> RestResponse<StreamingOutput> visible(String format, Table<T> table, TableRows<T> rows) {
        return sheets(format, List.of(new TableSheet<>(table, rows)), true);
    }

    /** Lists as the sheets of one workbook, of which a file of another kind holds the first; whether anybody may see them. */
    public RestResponse<StreamingOutput> sheets(String format, List<TableSheet<?>> sheets, boolean visible) {
        return answer(TableFormat.of(format), sheets, visible ? answers.caching() : NEVER);
    }

    /** A list that only some may see: never kept on its way. */
    public <T> RestResponse<StreamingOutput> personal(String format, Table<T> table, TableRows<T> rows) {
        return sheets(format, List.of(new TableSheet<>(table, rows)), false);
    }

    private RestResponse<StreamingOutput> answer(TableFormat format, List<TableSheet<?>> sheets, String caching) {
        var locale = language.tag().map(Locale::forLanguageTag).orElseGet(() -> callerLocale.or(Locale.KOREAN));
        var spool = Spool.of(format, sheets, locale);
        var tag = new EntityTag(spool.tag());
        var known = answers.known(tag);
        if (known) {
            spool.close();
        }
        var answer = known
                ? RestResponse.ResponseBuilder.<StreamingOutput>create(304)
                : RestResponse.ResponseBuilder.<StreamingOutput>ok(spool::sendTo, format.mediaType())
                        .header(HttpHeaders.CONTENT_LENGTH, spool.size())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                disposition(sheets.get(0).table(), format, locale));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** The name in the caller's language (RFC 6266), and in ASCII for clients that read nothing else. */
    private static String disposition(Table<?> table, TableFormat format, Locale locale) {
        var plain = table.name(Locale.ENGLISH) + format.suffix();
        var named = table.name(locale) + format.suffix();
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                + URLEncoder.encode(named, UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
