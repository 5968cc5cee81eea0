package org.cityexchange.training.trainee;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cityexchange.kit.transfer.Column;

/** The columns of a file of trainees, and those of them that other files have too. */
public final class TraineeColumns {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");
    private static final int LONGEST_ADDRESS = 254;

    /** What the trainee is called elsewhere. */
    public static final Column<String> KEY = Column.matching(
                    "externalKey", Pattern.compile("(?=.{1,80}$)" + TraineeRequest.EXTERNAL_KEY))
            .or("trainee", "key", "연수생", "연수생키", "연수생 번호")
            .needed();

    /** The whole name as its bearer writes it. */
    public static final Column<String> NAME =
            Column.text("name", TraineeDetails.LONGEST).or("이름", "성명");

    /** An address, as one is written to. */
    public static final Column<String> EMAIL =
            Column.of("email", TraineeColumns::address).or("e-mail", "이메일", "전자우편");

    /** The code of the trainee's city. */
    public static final Column<String> CITY =
            Column.matching("cityCode", CODE).or("city", "도시", "도시코드").needed();

    /** The rank, also in the words of Korean files. */
    public static final Column<Rank> RANK = Column.oneOf(
                    "rank",
                    Rank.class,
                    Map.of(
                            "실무자", Rank.STAFF,
                            "직원", Rank.STAFF,
                            "과장급", Rank.MANAGER,
                            "과장급 이상", Rank.MANAGER,
                            "고위직", Rank.SENIOR_OFFICIAL,
                            "시장·시의원 등", Rank.SENIOR_OFFICIAL))
            .or("직급")
            .needed();

    /** The code of the trainee's institution. */
    public static final Column<String> INSTITUTION =
            Column.matching("institutionCode", CODE).or("institution", "기관", "기관코드");

    static final Column<String> NAME_LATIN =
            Column.text("nameLatin", TraineeDetails.LONGEST).or("latinName", "로마자이름", "영문이름", "영문성명");
    static final Column<Gender> GENDER = Column.oneOf(
                    "gender",
                    Gender.class,
                    Map.of("여", Gender.FEMALE, "남", Gender.MALE, "F", Gender.FEMALE, "M", Gender.MALE))
            .or("성별");
    static final Column<String> JOB_TITLE =
            Column.text("jobTitle", TraineeDetails.LONGEST).or("직위", "직책");
    static final Column<String> LANGUAGE = Column.matching("language", Pattern.compile(TraineeDetails.LANGUAGE))
            .or("언어");

    static final List<Column<?>> ALL =
            List.of(KEY, NAME, NAME_LATIN, EMAIL, GENDER, CITY, INSTITUTION, JOB_TITLE, RANK, LANGUAGE);

    private TraineeColumns() {}

    private static String address(String cell) {
        if (cell.length() > LONGEST_ADDRESS || !ADDRESS.matcher(cell).matches()) {
            throw new IllegalArgumentException();
        }
        return cell;
    }
}
