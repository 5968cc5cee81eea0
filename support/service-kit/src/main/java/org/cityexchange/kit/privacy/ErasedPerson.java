package org.cityexchange.kit.privacy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cityexchange.contracts.Nullable;

/**
 * Somebody whose data are being erased, or several persons' rows whose time has come.
 *
 * @param refs the pseudonyms the person went by; none where rows are let go of for their age
 * @param rows the rows that are theirs, of whatever table
 * @param names what the person is called, as far as that was found
 * @param pseudonym what takes the place of the person's pseudonym: the same in both services, so that one person goes on
 *     counting as one; null where each row is to have its own
 * @param address whether an address is one of the person's
 * @param until up to when copies of what the other service told are theirs
 */
public record ErasedPerson(
        Set<String> refs,
        Set<UUID> rows,
        Set<String> names,
        @Nullable String pseudonym,
        Predicate<String> address,
        Instant until) {

    /** Stands where a name stood, and needs no language. */
    public static final String WITHHELD = "○○○";

    private static final String NOBODY = "erased.";

    /** Copies the sets. */
    public ErasedPerson {
        refs = Set.copyOf(refs);
        rows = Set.copyOf(rows);
        names = Set.copyOf(names);
    }

    /** What takes the place of a person's pseudonyms in the erasure of that id. */
    static String pseudonymOf(UUID erasureId) {
        return NOBODY + erasureId.toString().replace("-", "");
    }

    /** Whether that address, which may be null, is one of theirs. */
    public boolean isTheirs(@Nullable String email) {
        return email != null && address.test(email);
    }

    /** Whether that pseudonym is nobody's any more. */
    public static boolean isNobody(@Nullable String personRef) {
        return personRef != null && personRef.startsWith(NOBODY);
    }
}
