package org.cityexchange.kit.privacy;

import java.time.Instant;
import java.time.Period;
import org.cityexchange.kit.text.LocalizedText;

/** Something that is let go of for its age; a bean of the feature that owns it. How long it is kept can be set. */
public interface Retained {

    /** What it is and how long it is kept unless that is set. */
    Standard standard();

    /** How many rows are due that were last needed before then. */
    long due(Instant before);

    /**
     * Lets go of some of them, a thousand at most, in the running transaction.
     *
     * @return how many; 0 once none is due
     */
    int letGo(Instant before);

    /**
     * A rule as it stands before anybody set it otherwise.
     *
     * @param code its name, in small letters joined by hyphens
     * @param what is let go of
     * @param since from when on the time counts
     * @param action what is done
     * @param period how long
     */
    record Standard(String code, LocalizedText what, LocalizedText since, Action action, Period period) {}

    /** What is done with what has been kept long enough. */
    enum Action {
        /** What leads to a person goes, the rest stays and counts. */
        ANONYMISE,
        /** The rows go. */
        DELETE
    }
}
