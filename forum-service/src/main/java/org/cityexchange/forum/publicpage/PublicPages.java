package org.cityexchange.forum.publicpage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cityexchange.kit.text.ResponseLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages that are kept, by what was asked for. */
@ApplicationScoped
public class PublicPages {

    private static final String PLACE = "public-page";
    private static final long MOST_BYTES = 16 << 20;

    private final ObjectMapper mapper;
    private final RoutingContext call;
    private final ResponseLanguage language;
    private final TransactionSynchronizationRegistry transactions;
    private volatile Shelf shelf = Shelf.CLOSED;

    PublicPages(
            ObjectMapper mapper,
            RoutingContext call,
            ResponseLanguage language,
            TransactionSynchronizationRegistry transactions) {
        this.mapper = mapper;
        this.call = call;
        this.language = language;
        this.transactions = transactions;
    }

    /** The pages since the last change; after a change there is another one, and nobody looks at this one any more. */
    private static final class Shelf {

        /** For as long as nobody hears of changes nothing is kept. */
        static final Shelf CLOSED = new Shelf();

        private final Map<String, Page> pages = new ConcurrentHashMap<>();
        private long bytes;

        synchronized void put(String place, Page page) {
            if (bytes + page.size() <= MOST_BYTES && pages.putIfAbsent(place, page) == null) {
                bytes += page.size();
            }
        }
    }

    /** Where a page would be put that is made now: on the shelf of the state it is made from, or of an earlier one. */
    private record Place(Shelf shelf, String uri) {}

    /** The page at that address; where there is none the call may go on, and leave one with {@link #keep}. */
    Optional<Page> find(RoutingContext asking, String uri) {
        var present = shelf;
        var page = present.pages.get(uri);
        if (page == null && present != Shelf.CLOSED) {
            asking.put(PLACE, new Place(present, uri));
        }
        return Optional.ofNullable(page);
    }

    /**
     * Keeps what anybody is answered to the present call, if it is one of anybody's. Everything it is made of must have been
     * read during the call, from tables that tell of their changes.
     *
     * @param body what is or would be sent
     * @param answer its 200 or 304, with a strong tag
     */
    public void keep(Object body, RestResponse<?> answer) {
        if (!(call.get(PLACE) instanceof Place place)) {
            return;
        }
        try {
            var tag = (EntityTag) answer.getHeaders().getFirst(HttpHeaders.ETAG);
            var page = new Page(
                    Buffer.buffer(mapper.writeValueAsBytes(body)),
                    '"' + tag.getValue() + '"',
                    language.tag().orElse(null));
            place.shelf().put(place.uri(), page);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has all pages made anew once the running transaction has ended: before whoever changes something hears that it is done. */
    public void changing() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nobody sees the change yet
            }

            @Override
            public void afterCompletion(int status) {
                changed();
            }
        });
    }

    /** Has all pages made anew. */
    synchronized void changed() {
        if (shelf != Shelf.CLOSED) {
            shelf = new Shelf();
        }
    }

    /** Keeps pages from now on, since every change will be told. */
    synchronized void open() {
        shelf = new Shelf();
    }

    /** Keeps no pages any more. */
    synchronized void close() {
        shelf = Shelf.CLOSED;
    }
}
