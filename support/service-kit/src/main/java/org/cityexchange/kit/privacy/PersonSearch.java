package org.cityexchange.kit.privacy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cityexchange.kit.security.PersonRefs;

/** A person who is to be erased, while it is still being found out what is theirs. */
public final class PersonSearch {

    /** What is shorter stands in too many words that have nothing to do with anybody. */
    private static final int SHORTEST_NAME = 2;

    private final PersonRefs personRefs;
    private final Set<String> refs = new TreeSet<>();
    private final Set<UUID> rows = new LinkedHashSet<>();
    private final Set<String> names = new TreeSet<>();

    PersonSearch(PersonRefs personRefs) {
        this.personRefs = personRefs;
    }

    /** The pseudonyms the person is known to go by. */
    public Set<String> refs() {
        return Set.copyOf(refs);
    }

    /** The rows that are known to be theirs, of whatever table. */
    public Set<UUID> rows() {
        return Set.copyOf(rows);
    }

    /** The names the person is known by. */
    public Set<String> names() {
        return Set.copyOf(names);
    }

    /** Whether that address is one of theirs. */
    public boolean isTheirs(String email) {
        return email != null && personRefs.all(email).stream().anyMatch(refs::contains);
    }

    /** They go by that pseudonym as well. */
    public void alsoRef(String personRef) {
        refs.add(personRef);
    }

    /** That address is theirs as well. */
    public void alsoAddress(String email) {
        refs.addAll(personRefs.all(email));
    }

    /** They are called that; nothing is searched by it, but it is withheld where they had a part. */
    public void alsoName(String name) {
        if (name != null && name.length() >= SHORTEST_NAME && !name.equals(ErasedPerson.WITHHELD)) {
            names.add(name);
        }
    }

    /** That row is theirs. */
    public void alsoRow(UUID id) {
        rows.add(id);
    }

    /** Those rows are theirs. */
    public void alsoRows(Collection<UUID> ids) {
        rows.addAll(ids);
    }

    /** How much is known: it grows for as long as something is found. */
    int size() {
        return refs.size() + rows.size();
    }
}
