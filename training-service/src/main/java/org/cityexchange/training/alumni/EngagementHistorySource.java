package org.cityexchange.training.alumni;

import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.paging.Timelines;

/**
 * A feature that knows of something alumni did; a bean of it, so that the history of an alumnus is told in one place
 * without this feature knowing all others.
 */
public interface EngagementHistorySource {

    /**
     * The latest entries about a person behind a place, the latest first: by the time and then by the id, descending. A
     * fixed number of statements.
     *
     * @param most how many at most
     */
    List<HistoryEntry> of(Person person, Timelines.Place behind, int most);

    /**
     * Whom a history is of.
     *
     * @param id of the trainee the person's entries read through to
     * @param trainees all entries of the person: what rows may have been recorded with
     * @param personRefs what the person may be called in the exchange
     */
    record Person(UUID id, List<UUID> trainees, List<String> personRefs) {

        /** Keeps copies. */
        public Person {
            trainees = List.copyOf(trainees);
            personRefs = List.copyOf(personRefs);
        }
    }
}
