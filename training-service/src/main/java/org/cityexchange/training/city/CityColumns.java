package org.cityexchange.training.city;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.kit.transfer.Column;

/** The columns of a file of cities. */
final class CityColumns {

    private static final Pattern FORM_OF_CODE = Pattern.compile(RegisterCityRequest.CODE);

    static final Column<String> CODE =
            Column.matching("code", FORM_OF_CODE).or("코드", "도시코드").needed();
    static final Column<String> NAME_KO =
            Column.text("nameKo", City.LONGEST_NAME).or("한글명", "한국어명", "국문명");
    static final Column<String> NAME_EN =
            Column.text("nameEn", City.LONGEST_NAME).or("영문명", "영어명");
    static final Column<String> COUNTRY = Column.matching("country", Pattern.compile("[A-Z]{2}"))
            .or("국가", "국가코드")
            .needed();
    static final Column<CityKind> KIND =
            Column.oneOf("kind", CityKind.class, words()).or("종류", "구분").needed();
    static final Column<String> PARENT = Column.matching("parent", FORM_OF_CODE).or("상위", "상위코드", "상위지역");
    static final Column<Double> LAT = Column.number("lat", -90, 90).or("latitude", "위도");
    static final Column<Double> LON = Column.number("lon", -180, 180).or("lng", "longitude", "경도");
    static final Column<Long> POPULATION = Column.count("population").or("인구", "인구수");
    static final Column<Long> GEONAME_ID = Column.count("geonameId").or("지오네임스", "지오네임스ID");
    static final Column<String> ISO_3166_2 =
            Column.matching("iso31662", Pattern.compile(CityDetails.ISO_3166_2)).or("ISO코드", "ISO 3166-2");

    static final List<Column<?>> ALL =
            List.of(CODE, NAME_KO, NAME_EN, COUNTRY, KIND, PARENT, LAT, LON, POPULATION, GEONAME_ID, ISO_3166_2);

    private CityColumns() {}

    private static Map<String, CityKind> words() {
        return Map.ofEntries(
                Map.entry("시", CityKind.CITY),
                Map.entry("도시", CityKind.CITY),
                Map.entry("특별시", CityKind.METROPOLITAN),
                Map.entry("광역시", CityKind.METROPOLITAN),
                Map.entry("특별자치시", CityKind.METROPOLITAN),
                Map.entry("도", CityKind.PROVINCE),
                Map.entry("특별자치도", CityKind.PROVINCE),
                Map.entry("주", CityKind.PROVINCE),
                Map.entry("군", CityKind.COUNTY),
                Map.entry("구", CityKind.DISTRICT),
                Map.entry("자치구", CityKind.DISTRICT),
                Map.entry("지역", CityKind.REGION));
    }
}
