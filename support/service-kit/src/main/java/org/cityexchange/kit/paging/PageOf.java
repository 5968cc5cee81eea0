package org.cityexchange.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record PageOf<T>(List<T> items, Page page) {

    /** Where the next page is (null at the end), how many items a page has, and how many there are if that was asked. */
    public record Page(
            @Schema(nullable = true, description = "URL of the next page; null at the end")
            String next,

            @Schema(examples = "20") int limit,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {}

    /** A list that is always shown whole. */
    public static <T> PageOf<T> whole(List<T> items) {
        return new PageOf<>(items, new Page(null, items.size(), null));
    }

    /** The same page of something made from each item. */
    public <R> PageOf<R> map(Function<? super T, ? extends R> mapping) {
        return new PageOf<>(items.stream().<R>map(mapping).toList(), page);
    }

    /** The same page of what is made of all its items together, in their order. */
    public <R> PageOf<R> mapAll(Function<? super List<T>, List<R>> mapping) {
        return new PageOf<>(mapping.apply(items), page);
    }
}
