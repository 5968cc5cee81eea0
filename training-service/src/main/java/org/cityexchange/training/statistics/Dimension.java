package org.cityexchange.training.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cityexchange.kit.text.LocalizedText;

/** By what is counted and filtered. */
public enum Dimension {
    /** The topic of the first level that the course's primary topic rolls up to; secondary ones never count. */
    TOPIC(Column.TOPIC, "coalesce(t.top, f.topic)", "정책 주제", "Topic"),
    /** The course's primary topic itself, of either level. */
    SUBTOPIC(Column.TOPIC, "f.topic", "세부 주제", "Subtopic"),
    /** Under the scheme asked for. */
    CONTINENT(Column.CITY, "coalesce(g.continent, 'UNASSIGNED')", "대륙", "Continent"),
    COUNTRY(Column.CITY, "coalesce(g.country, 'UNASSIGNED')", "국가", "Country"),
    /** Merged cities as the one they were merged into. */
    CITY(Column.CITY, "coalesce(g.effective, 'UNASSIGNED')", "도시", "City"),
    /** In which the run starts. */
    YEAR(Column.YEAR, "cast(f.year as text)", "연도", "Year"),
    /** That of the trainee at the time. */
    RANK(Column.RANK, "coalesce(nullif(f.rank, ''), 'UNASSIGNED')", "직급", "Rank"),
    MODE(Column.MODE, "f.mode", "운영 방식", "Mode"),
    /** How many continents the run was for. */
    SCOPE(Column.SCOPE, "f.scope", "대상 범위", "Scope"),
    /** The institution that ran it. */
    HOST(Column.HOST, "coalesce(nullif(f.host, ''), 'UNASSIGNED')", "운영 기관", "Host");

    /** The key of what belongs nowhere. */
    static final String UNASSIGNED = "UNASSIGNED";

    private final Column column;
    private final String sql;
    private final String ko;
    private final String en;

    Dimension(Column column, String sql, String ko, String en) {
        this.column = column;
        this.sql = sql;
        this.ko = ko;
        this.en = en;
    }

    /** The dimension of that name, in whichever case. */
    static Optional<Dimension> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.key().equalsIgnoreCase(name))
                .findFirst();
    }

    /** As it stands in {@code by} and among the keys of a row. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Column column() {
        return column;
    }

    /** Its value for a counted row {@code f}, in the place {@code g}, with the topic {@code t}. */
    String sql() {
        return sql;
    }

    boolean isPlace() {
        return column == Column.CITY;
    }

    /** Whether it says something of who took part, and not of the run. */
    boolean isOfTrainee() {
        return isPlace() || this == RANK;
    }

    LocalizedText names() {
        return LocalizedText.of(ko, en);
    }
}
