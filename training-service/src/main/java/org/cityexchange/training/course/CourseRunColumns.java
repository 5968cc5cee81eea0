package org.cityexchange.training.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;

/** The columns of a file of runs, and the words that stand in it for ours. */
final class CourseRunColumns {

    private static final int LONGEST_TITLE = 300;
    private static final Pattern FORM_OF_CODE = Pattern.compile(CourseRequest.CODE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|;,]\\s*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Every continent that a target can name. */
    private static final List<Continent> ALL_CONTINENTS = Stream.of(Continent.values())
            .filter(continent -> continent != Continent.UNASSIGNED)
            .toList();

    private static final Map<String, CourseMode> MODES = Map.ofEntries(
            Map.entry("초청", CourseMode.INVITED_ONSITE),
            Map.entry("초청연수", CourseMode.INVITED_ONSITE),
            Map.entry("대면", CourseMode.INVITED_ONSITE),
            Map.entry("온라인", CourseMode.ONLINE),
            Map.entry("온라인연수", CourseMode.ONLINE),
            Map.entry("혼합", CourseMode.HYBRID),
            Map.entry("하이브리드", CourseMode.HYBRID),
            Map.entry("파견", CourseMode.DISPATCHED),
            Map.entry("현지연수", CourseMode.DISPATCHED));

    private static final Map<String, CourseScope> SCOPES = Map.of(
            "단일대륙", CourseScope.SINGLE_CONTINENT,
            "단일 대륙", CourseScope.SINGLE_CONTINENT,
            "다대륙", CourseScope.MULTI_CONTINENT,
            "복수 대륙", CourseScope.MULTI_CONTINENT,
            "전대륙", CourseScope.ALL_CONTINENTS,
            "전 대륙", CourseScope.ALL_CONTINENTS);

    /** Continents by the words for them, in the form in which words are compared. */
    private static final Map<String, List<Continent>> CONTINENTS = continents();

    static final Column<String> CODE =
            Column.matching("code", FORM_OF_CODE).or("코드", "회차코드", "edition").needed();
    static final Column<String> COURSE = Column.matching("course", FORM_OF_CODE).or("과정코드", "과정");
    static final Column<String> TOPIC = Column.text("topic", 100).or("주제", "분야", "정책주제");
    static final Column<String> SUBTOPIC = Column.text("subtopic", 100).or("세부주제", "세부분야");
    static final Column<String> TITLE_KO = Column.text("titleKo", LONGEST_TITLE).or("과정명", "한글명", "국문명");
    static final Column<String> TITLE_EN = Column.text("titleEn", LONGEST_TITLE).or("영문명", "영문과정명");
    static final Column<Long> YEAR = Column.count("year").or("연도", "년도");
    static final Column<LocalDate> STARTS_ON =
            Column.date("startsOn").or("start", "시작일", "시작").needed();
    static final Column<LocalDate> ENDS_ON =
            Column.date("endsOn").or("end", "종료일", "종료").needed();
    static final Column<String> TIME_ZONE = Column.text("timeZone", 60).or("시간대");
    static final Column<CourseMode> MODE = Column.oneOf("mode", CourseMode.class, MODES)
            .or("방식", "연수방식", "운영방식")
            .needed();
    static final Column<CourseScope> SCOPE =
            Column.oneOf("scope", CourseScope.class, SCOPES).or("범위", "대상범위");
    static final Column<ContinentScheme> SCHEME =
            Column.oneOf("scheme", ContinentScheme.class, Map.of()).or("대륙분류");
    static final Column<CourseTarget> TARGET = Column.of("target", CourseRunColumns::target)
            .or("targets", "대상", "대상지역")
            .needed();
    static final Column<Integer> SEATS = seats("seats").or("정원", "모집인원");
    static final Column<Integer> SEATS_ONLINE = seats("seatsOnline").or("온라인정원");
    static final Column<String> HOST_INSTITUTION =
            Column.matching("hostInstitution", FORM_OF_CODE).or("host", "주관기관", "운영기관");
    static final Column<List<String>> LANGUAGES = list("languages").or("언어");
    static final Column<List<String>> POLICIES = list("policies").or("정책");

    static final List<Column<?>> ALL = List.of(
            CODE,
            COURSE,
            TOPIC,
            SUBTOPIC,
            TITLE_KO,
            TITLE_EN,
            YEAR,
            STARTS_ON,
            ENDS_ON,
            TIME_ZONE,
            MODE,
            SCOPE,
            SCHEME,
            TARGET,
            SEATS,
            SEATS_ONLINE,
            HOST_INSTITUTION,
            LANGUAGES,
            POLICIES);

    private CourseRunColumns() {}

    private static Column<Integer> seats(String name) {
        return Column.of(name, cell -> {
            var seats = Integer.parseInt(cell);
            if (seats < 0 || seats > CourseRunQuotasRequest.MOST_SEATS) {
                throw new IllegalArgumentException(cell);
            }
            return seats;
        });
    }

    private static Column<List<String>> list(String name) {
        return Column.of(name, cell -> List.of(BETWEEN.split(cell, -1)));
    }

    /** Continents by code or name, or countries by code; which of both it may be is for the run to say. */
    private static CourseTarget target(String cell) {
        var continents = new ArrayList<Continent>();
        var countries = new ArrayList<String>();
        for (var word : BETWEEN.split(cell, -1)) {
            var named = CONTINENTS.get(Texts.folded(word));
            if (named != null) {
                continents.addAll(named);
            } else if (COUNTRY.matcher(word).matches()) {
                countries.add(word);
            } else {
                throw new IllegalArgumentException(word);
            }
        }
        return new CourseTarget(null, continents, countries);
    }

    private static Map<String, List<Continent>> continents() {
        var words = new HashMap<String, List<Continent>>();
        for (var continent : ALL_CONTINENTS) {
            words.put(continent.name().toLowerCase(Locale.ROOT), List.of(continent));
            continent.names().byTag().values().forEach(name -> words.put(Texts.folded(name), List.of(continent)));
        }
        Stream.of("전대륙", "전 대륙", "all", "all_continents").forEach(word -> words.put(word, ALL_CONTINENTS));
        return Map.copyOf(words);
    }
}
