package org.cityexchange.training.trainee;

import org.cityexchange.kit.text.LocalizedText;

/** How high somebody's office is, the lowest first. */
public enum Rank {
    /** Below a head of division. */
    STAFF("실무자", "Staff"),
    /** A head of division or above. */
    MANAGER("과장급 이상", "Manager"),
    /** A mayor, a member of a city council, or the like. */
    SENIOR_OFFICIAL("시장·시의원 등", "Senior official");

    private final String ko;
    private final String en;

    Rank(String ko, String en) {
        this.ko = ko;
        this.en = en;
    }

    /** What it is called. */
    public LocalizedText names() {
        return LocalizedText.of(ko, en);
    }
}
