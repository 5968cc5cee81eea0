package org.cityexchange.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list may be asked for. */
class ListingTest {

    private record Item(UUID id, String name) {}

    private static Listing<Item> listing() {
        return Listing.of(Item.class, Item::id)
                .sortableBy("name", "e.name", String.class, Item::name)
                .sortableBy("size", "e.size", Integer.class, item -> 1)
                .sortedBy("-size");
    }

    private static List<String> order(String sort) {
        return listing().order(sort).stream()
                .map(each -> (each.descending() ? "-" : "") + each.field().name())
                .toList();
    }

    @Test
    void theOrderIsTheOneAskedForAndEndsInTheId() {
        assertThat(order(null)).containsExactly("-size", "id");
        assertThat(order(" ")).containsExactly("-size", "id");
        assertThat(order("name,-size")).containsExactly("name", "-size", "id");
        assertThat(order("-name")).containsExactly("-name", "id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "name,colour", "e.name", "name desc", "--name", "id; drop"})
    void onlyDeclaredFieldsAreSortedBy(String sort) {
        assertThatThrownBy(() -> listing().order(sort)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMETER);
            assertThat(e.errors().get(0).where()).isEqualTo("sort");
        });
    }

    @Test
    void aFilterThatIsNotGivenAsksForNothing() {
        assertThat(listing().where("e.x = :x", "x", null).condition()).isEqualTo("1 = 1");
        assertThat(listing().where("e.x in :x", "x", List.of()).condition()).isEqualTo("1 = 1");
        assertThat(listing().where("e.x = :x or e.y", "x", 1).where("e.z").condition())
                .isEqualTo("(e.x = :x or e.y) and (e.z)");
    }

    @Test
    void aCursorBelongsToFiltersAndOrderButNotToTheMoment() {
        var first = fingerprint(listing().where("e.x = :x", "x", 1).within("e.at < :now", Map.of("now", 1)), null);
        var later = fingerprint(listing().where("e.x = :x", "x", 1).within("e.at < :now", Map.of("now", 2)), null);
        assertThat(later).isEqualTo(first);
        assertThat(fingerprint(listing().where("e.x = :x", "x", 2).within("e.at < :now", Map.of("now", 1)), null))
                .isNotEqualTo(first);
        assertThat(fingerprint(listing().where("e.x = :x", "x", 1).within("e.at < :now", Map.of("now", 1)), "name"))
                .isNotEqualTo(first);
    }

    private static String fingerprint(Listing<Item> listing, String sort) {
        return listing.fingerprint(listing.order(sort));
    }
}
