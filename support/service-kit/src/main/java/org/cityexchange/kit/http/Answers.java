package org.cityexchange.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cityexchange.kit.text.ResponseLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers of resources, with their caching headers: what is public may be kept for a minute, the rest never. */
@RequestScoped
public class Answers {

    @Inject
    ResponseLanguage language;

    @Inject
    Request request;

    @Inject
    HttpHeaders headers;

    @Inject
    UriInfo uri;

    /** 200 with the thing, or 304 when the caller has this version and variant already. */
    public <T> RestResponse<T> ok(T body, long version, String... variant) {
        return tagged(RestResponse.ResponseBuilder.ok(body), version, variant).build();
    }

    /**
     * 200 or 304 for something anybody may see: cacheable, unless the caller showed who they are.
     *
     * @param variant what else the body depends on, such as that staff see more
     */
    public <T> RestResponse<T> visible(T body, long version, String... variant) {
        return tagged(RestResponse.ResponseBuilder.ok(body), version, variant)
                .header(HttpHeaders.CACHE_CONTROL, caching())
                .build();
    }

    /** 200 with a list anybody may see. */
    public <T> RestResponse<T> visible(T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, caching())
                .build();
    }

    /** 201 with the new thing and where it is: the collection's path and the id. */
    public <T> RestResponse<T> created(T body, String path, Object id, long version) {
        var location = uri.getBaseUriBuilder().path(path).path(id.toString()).build();
        return RestResponse.ResponseBuilder.<T>create(201)
                .entity(body)
                .location(location)
                .tag(tag(version))
                .build();
    }

    /**
     * 308 to where the thing asked for is found now, with the query it was asked for with. It may come back, so the
     * answer is kept no longer than any other.
     */
    public <T> RestResponse<T> moved(String path) {
        var location =
                uri.getRequestUriBuilder().replacePath(at(path).getRawPath()).build();
        return RestResponse.ResponseBuilder.<T>create(308)
                .location(location)
                .header(HttpHeaders.CACHE_CONTROL, caching())
                .build();
    }

    /** Where a path of this service is, as the caller sees it. */
    public URI at(String path) {
        return uri.getBaseUriBuilder().path(path).build();
    }

    /** Whether the caller has what that tag stands for already, so that 304 is the answer. */
    public boolean known(EntityTag tag) {
        return headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null && request.evaluatePreconditions(tag) != null;
    }

    private <T> RestResponse.ResponseBuilder<T> tagged(
            RestResponse.ResponseBuilder<T> answer, long version, String... variant) {
        var tag = tag(version, variant);
        if (known(tag)) {
            return RestResponse.ResponseBuilder.<T>create(304).tag(tag);
        }
        return answer.tag(tag);
    }

    private EntityTag tag(long version, String... variant) {
        var parts = Stream.concat(language.tag().map(tag -> "lang=" + tag).stream(), Arrays.stream(variant));
        return new EntityTag(Etag.of(version, parts.toArray(String[]::new)));
    }

    /** How long something that anybody may see may be kept: a minute, and not at all by who showed who they are. */
    public String caching() {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null ? "public, max-age=60" : "private, no-store";
    }
}
