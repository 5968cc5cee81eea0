package org.cityexchange.kit.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/**
 * A list being asked for: an entity under the alias {@code e}, its conditions, and the fields it may be sorted by.
 * {@link Pages} answers it. The order always ends in the id, so that it is total.
 */
public final class Listing<E> {

    private final Class<E> entity;
    private final Function<E, UUID> id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new TreeMap<>();
    private final Map<String, Object> scope = new TreeMap<>();
    private final List<SortField<E>> sortable = new ArrayList<>();
    private String defaultSort = "";

    private Listing(Class<E> entity, Function<E, UUID> id) {
        this.entity = entity;
        this.id = id;
    }

    /** A list of that entity, whose attribute {@code id} is read by the function. */
    public static <E> Listing<E> of(Class<E> entity, Function<E, UUID> id) {
        return new Listing<>(entity, id);
    }

    /** Only items of which this HQL condition on {@code e} holds. */
    public Listing<E> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Only items of which this condition with one parameter holds; a null or empty value asks for nothing. */
    public Listing<E> where(String condition, String parameter, Object value) {
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            return this;
        }
        parameters.put(parameter, value);
        return where(condition);
    }

    /**
     * Only items of which this condition holds, whatever its parameters are at the moment (the time, the caller's scope):
     * unlike a filter it may change from page to page.
     */
    public Listing<E> within(String condition, Map<String, ?> scopeParameters) {
        scope.putAll(scopeParameters);
        return where(condition);
    }

    /** Only items of which this condition with these parameters holds. */
    public Listing<E> where(String condition, Map<String, Object> values) {
        parameters.putAll(values);
        return where(condition);
    }

    /** May be sorted by that field. */
    public Listing<E> sortableBy(String name, String hql, Class<?> type, Function<E, Object> value) {
        sortable.add(new SortField<>(name, hql, type, value));
        return this;
    }

    /** The order when the caller asks for none, written like {@code sort}. */
    public Listing<E> sortedBy(String sort) {
        defaultSort = sort;
        return this;
    }

    Class<E> entity() {
        return entity;
    }

    Map<String, Object> parameters() {
        var all = new TreeMap<>(parameters);
        all.putAll(scope);
        return all;
    }

    String condition() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    /** The order asked for, ending in the id. */
    List<Order<E>> order(String sort) {
        var orders = new ArrayList<Order<E>>();
        for (var part : (sort == null || sort.isBlank() ? defaultSort : sort).split(",", -1)) {
            if (!part.isEmpty()) {
                orders.add(order(part.strip(), sort == null));
            }
        }
        orders.add(new Order<>(new SortField<>("id", "e.id", UUID.class, id::apply), false));
        return orders;
    }

    private Order<E> order(String part, boolean ours) {
        var descending = part.startsWith("-");
        var name = descending ? part.substring(1) : part;
        return sortable.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> new Order<>(field, descending))
                .orElseThrow(() -> ours
                        ? new IllegalStateException("not declared as sortable: " + name)
                        : new DomainException(
                                ErrorCode.INVALID_PARAMETER,
                                FieldError.parameter("sort", ErrorCode.INVALID_PARAMETER)));
    }

    /** What a cursor is good for: this entity with these conditions and values in this order. */
    String fingerprint(List<Order<E>> order) {
        var sort = order.stream()
                .map(each -> (each.descending() ? "-" : "") + each.field().name())
                .collect(Collectors.joining(","));
        var values = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + shown(entry.getValue()))
                .collect(Collectors.joining("&"));
        return entity.getSimpleName() + "|" + condition() + "|" + values + "|" + sort;
    }

    private static String shown(Object value) {
        return value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value);
    }

    record Order<E>(SortField<E> field, boolean descending) {}
}
