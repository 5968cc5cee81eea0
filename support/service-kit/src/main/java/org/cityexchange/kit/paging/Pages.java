package org.cityexchange.kit.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cityexchange.kit.paging.Listing.Order;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.hibernate.jpa.HibernateHints;

/**
 * Answers lists page by page. The next page begins behind the last item by value (keyset), so that a page costs the same
 * however far down the list it is, and nothing is shown twice or left out because rows were added meanwhile.
 */
@ApplicationScoped
public class Pages {

    private static final int BATCH = 200;

    private final EntityManager entities;
    private final Cursors cursors;
    private final UriInfo uri;

    Pages(EntityManager entities, Cursors cursors, UriInfo uri) {
        this.entities = entities;
        this.cursors = cursors;
        this.uri = uri;
    }

    /** The page asked for: one statement, and one more when the total is asked for. */
    public <E> PageOf<E> page(Listing<E> listing, PageParams params) {
        var order = listing.order(params.sort);
        var fingerprint = listing.fingerprint(order);
        var parameters = new HashMap<>(listing.parameters());
        var condition = listing.condition();
        if (params.cursor != null) {
            condition += " and " + behind(order, cursors.read(fingerprint, params.cursor), parameters);
        }
        var query = entities.createQuery(
                "from " + listing.entity().getName() + " e where " + condition + " order by " + orderBy(order),
                listing.entity());
        parameters.forEach(query::setParameter);
        var found = query.setMaxResults(params.limit() + 1).getResultList();
        var items = found.size() > params.limit() ? found.subList(0, params.limit()) : found;
        var next = found.size() > params.limit() ? next(fingerprint, order, items.get(items.size() - 1)) : null;
        return new PageOf<>(items, new PageOf.Page(next, params.limit(), total(listing, params)));
    }

    /**
     * Passes on the whole list in batches, in the order asked for: one statement and one moment of the database, with a
     * batch in memory at a time. Entities are forgotten after their batch.
     *
     * @param sort as in {@link PageParams}; null for the list's own order
     */
    public <E> void all(Listing<E> listing, String sort, Consumer<List<E>> consumer) {
        var query = entities.createQuery(
                "from " + listing.entity().getName() + " e where " + listing.condition() + " order by "
                        + orderBy(listing.order(sort)),
                listing.entity());
        listing.parameters().forEach(query::setParameter);
        query.setHint(HibernateHints.HINT_FETCH_SIZE, BATCH);
        var batch = new ArrayList<E>(BATCH);
        try (var found = query.getResultStream()) {
            found.forEach(each -> {
                batch.add(each);
                if (batch.size() == BATCH) {
                    pass(batch, consumer);
                }
            });
        }
        pass(batch, consumer);
    }

    private <E> void pass(List<E> batch, Consumer<List<E>> consumer) {
        if (!batch.isEmpty()) {
            consumer.accept(List.copyOf(batch));
            batch.forEach(entities::detach);
            batch.clear();
        }
    }

    private <E> Long total(Listing<E> listing, PageParams params) {
        if (params.include == null) {
            return null;
        }
        if (!params.include.equals("total")) {
            throw new DomainException(
                    ErrorCode.INVALID_PARAMETER, FieldError.parameter("include", ErrorCode.INVALID_PARAMETER));
        }
        var query = entities.createQuery(
                "select count(*) from " + listing.entity().getName() + " e where " + listing.condition(), Long.class);
        listing.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private <E> String next(String fingerprint, List<Order<E>> order, E last) {
        var values = order.stream()
                .map(each -> String.valueOf(each.field().value().apply(last)))
                .toList();
        return uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursors.write(fingerprint, values))
                .build()
                .toString();
    }

    private static <E> String orderBy(List<Order<E>> order) {
        return order.stream()
                .map(each -> each.field().hql() + (each.descending() ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
    }

    /** (a &gt; :a) or (a = :a and b &gt; :b) ...: what stands behind an item in that order. */
    private static <E> String behind(List<Order<E>> order, List<String> values, Map<String, Object> parameters) {
        var alternatives = new ArrayList<String>();
        var equal = "";
        for (int i = 0; i < order.size(); i++) {
            var field = order.get(i).field();
            var parameter = "cursor" + i;
            parameters.put(parameter, parsed(values.get(i), field.type()));
            var comparison = order.get(i).descending() ? " < :" : " > :";
            alternatives.add("(" + equal + field.hql() + comparison + parameter + ")");
            equal += field.hql() + " = :" + parameter + " and ";
        }
        return "(" + String.join(" or ", alternatives) + ")";
    }

    private static Object parsed(String value, Class<?> type) {
        if (type == UUID.class) {
            return UUID.fromString(value);
        }
        if (type == Instant.class) {
            return Instant.parse(value);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(value);
        }
        if (type == Integer.class) {
            return Integer.valueOf(value);
        }
        if (type == Long.class) {
            return Long.valueOf(value);
        }
        return value;
    }
}
