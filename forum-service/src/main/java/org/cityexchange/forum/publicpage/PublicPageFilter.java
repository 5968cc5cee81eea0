package org.cityexchange.forum.publicpage;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Answers with pages that are kept, on the event loop and before anything else looks at the call. */
@ApplicationScoped
class PublicPageFilter {

    /** After other origins were told what they may do. */
    private static final int BEFORE_ROUTING = 800;

    /** The variants that are kept: there are as many languages as somebody cares to ask for. */
    private static final Set<String> QUERIES = Set.of("lang=ko", "lang=en");

    private final PublicPages pages;

    PublicPageFilter(PublicPages pages) {
        this.pages = pages;
    }

    void install(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_ROUTING);
    }

    private void answer(RoutingContext call) {
        var request = call.request();
        if (!HttpMethod.GET.equals(request.method()) || !isAnybodys(request)) {
            call.next();
            return;
        }
        pages.find(call, request.uri()).ifPresentOrElse(page -> page.send(request), call::next);
    }

    private static boolean isAnybodys(HttpServerRequest request) {
        var query = request.query();
        return (query == null || QUERIES.contains(query))
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && takesJson(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean takesJson(String accept) {
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }
}
