package org.cityexchange.kit.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/**
 * Answers lists that several features contribute to, the latest first: each source is asked for what comes behind the last
 * item of the page before, and the pages of all of them become one. Such a list has this order only and is not counted.
 */
@ApplicationScoped
public class Timelines {

    private static final Place BEGINNING =
            new Place(Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    private final Cursors cursors;
    private final UriInfo uri;

    Timelines(Cursors cursors, UriInfo uri) {
        this.cursors = cursors;
        this.uri = uri;
    }

    /** Where an item stands; of two at one time the one with the greater id comes first, as PostgreSQL compares ids. */
    public record Place(Instant at, UUID id) {

        private static final Comparator<Place> LATEST_FIRST = Comparator.comparing(Place::at)
                .thenComparing(place -> place.id().toString())
                .reversed();
    }

    /** An item of such a list. */
    public interface Item {

        /** Where it stands. */
        Place place();
    }

    /** One of those who contribute. */
    @FunctionalInterface
    public interface Source<T extends Item> {

        /** The latest items behind that place, so many at most, the latest first. */
        List<? extends T> behind(Place place, int most);
    }

    /**
     * The page asked for.
     *
     * @param list what the list is of: a cursor is good for that list alone
     */
    public <T extends Item> PageOf<T> page(String list, List<? extends Source<T>> sources, PageParams params) {
        refuse("sort", params.sort);
        refuse("include", params.include);
        var from = params.cursor == null ? BEGINNING : read(list, params.cursor);
        var found = sources.stream()
                .<T>flatMap(source -> source.behind(from, params.limit() + 1).stream())
                .sorted(Comparator.comparing(Item::place, Place.LATEST_FIRST))
                .limit(params.limit() + 1L)
                .toList();
        if (found.size() <= params.limit()) {
            return new PageOf<>(found, new PageOf.Page(null, params.limit(), null));
        }
        var items = found.subList(0, params.limit());
        return new PageOf<>(
                items, new PageOf.Page(next(list, items.get(items.size() - 1).place()), params.limit(), null));
    }

    private Place read(String list, String cursor) {
        var values = cursors.read(list, cursor);
        return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
    }

    private String next(String list, Place last) {
        var cursor = cursors.write(list, List.of(last.at().toString(), last.id().toString()));
        return uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor)
                .build()
                .toString();
    }

    private static void refuse(String parameter, String value) {
        if (value != null) {
            throw new DomainException(
                    ErrorCode.INVALID_PARAMETER, FieldError.parameter(parameter, ErrorCode.INVALID_PARAMETER));
        }
    }
}
