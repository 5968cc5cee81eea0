package org.cityexchange.training.country;

import org.cityexchange.kit.text.LocalizedText;

/** The six continents, in the order of the programme's own tables, and a place for countries that no scheme counts. */
public enum Continent {
    ASIA("아시아", "Asia"),
    EUROPE("유럽", "Europe"),
    AFRICA("아프리카", "Africa"),
    SOUTH_AMERICA("남미", "South America"),
    NORTH_AMERICA("북미", "North America"),
    OCEANIA("오세아니아", "Oceania"),
    /** Counted to no continent; shown, never dropped. */
    UNASSIGNED("미분류", "Unassigned");

    private final String ko;
    private final String en;

    Continent(String ko, String en) {
        this.ko = ko;
        this.en = en;
    }

    /** What it is called. */
    public LocalizedText names() {
        return LocalizedText.of(ko, en);
    }
}
