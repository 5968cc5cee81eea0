package org.cityexchange.forum.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.registration.question.Question;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.Row;

/** The columns of a file of registrations: who, how they take part, and what they answer to the event's questions. */
final class RegistrationColumns {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+([_-][A-Za-z0-9]+)*");

    /** As an export writes it, a number that begins with + has an apostrophe before it. */
    private static final Pattern PHONE = Pattern.compile("'?(\\+?[0-9() .-]{3,40})");

    static final Column<String> NAME = Column.text("name", 200).or("이름", "성명").needed();
    static final Column<String> EMAIL =
            Column.text("email", 254).or("전자우편", "이메일", "e-mail address").needed();
    static final Column<String> PHONE_NUMBER =
            Column.of("phone", RegistrationColumns::phone).or("전화", "전화번호", "연락처", "휴대전화");
    static final Column<String> AFFILIATION =
            Column.text("affiliation", 300).or("소속", "소속기관").needed();
    static final Column<String> JOB_TITLE =
            Column.text("jobTitle", 200).or("직위", "직책", "직급").needed();
    static final Column<String> CATEGORY = Column.matching("category", CODE).or("참가 구분", "구분");
    static final Column<String> CITY_CODE = Column.matching("cityCode", CODE).or("도시 코드", "도시");
    static final Column<String> PROPOSED_CITY = Column.text("proposedCity", 200).or("새 도시");
    static final Column<String> COUNTRY =
            Column.matching("country", Pattern.compile("[A-Z]{2}")).or("국가", "국가 코드");
    static final Column<RegistrationMode> MODE = Column.oneOf(
                    "mode",
                    RegistrationMode.class,
                    Map.of(
                            "현장",
                            RegistrationMode.ON_SITE,
                            "대면",
                            RegistrationMode.ON_SITE,
                            "온라인",
                            RegistrationMode.ONLINE))
            .or("참가 방식", "참가방법")
            .needed();
    static final Column<String> LOCALE = Column.matching("locale", Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"))
            .or("언어", "language");

    /** {@code PERSONAL_DATA:1; PHOTOS:2}: the purposes consented to, each with the version of its text. */
    static final Column<List<RegisterRequest.Consent>> CONSENTS =
            Column.of("consents", RegistrationColumns::consents).or("동의");

    private static final List<Column<?>> FIXED = List.of(
            NAME,
            EMAIL,
            PHONE_NUMBER,
            AFFILIATION,
            JOB_TITLE,
            CATEGORY,
            CITY_CODE,
            PROPOSED_CITY,
            COUNTRY,
            MODE,
            LOCALE,
            CONSENTS);

    private final Map<String, Column<Object>> answers = new HashMap<>();

    RegistrationColumns(List<Question> questions) {
        questions.forEach(question -> answers.put(question.key(), column(question)));
    }

    List<Column<?>> all() {
        var all = new ArrayList<Column<?>>(FIXED);
        all.addAll(answers.values());
        return all;
    }

    /** The column that a property of the request comes from. */
    Column<?> ofProperty(String path) {
        var name = path.startsWith("proposedCity.") ? COUNTRY.name() : path.split("[.\\[]", 2)[0];
        return FIXED.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The column of the question to which {@code /answers/meal} points. */
    Column<?> ofAnswer(String pointer) {
        return answers.get(pointer.split("/", 4)[2]);
    }

    /** What a row says. */
    RegisterRequest request(Row row) {
        var city = row.get(PROPOSED_CITY);
        var consents = row.get(CONSENTS);
        var given = new HashMap<String, Object>();
        answers.forEach((key, column) -> {
            if (row.get(column) != null) {
                given.put(key, row.get(column));
            }
        });
        return new RegisterRequest(
                row.get(NAME),
                row.get(EMAIL),
                row.get(PHONE_NUMBER),
                row.get(AFFILIATION),
                row.get(JOB_TITLE),
                row.get(CATEGORY),
                row.get(CITY_CODE),
                city == null ? null : new RegisterRequest.ProposedCity(city, row.get(COUNTRY)),
                row.get(MODE),
                row.get(LOCALE),
                consents,
                given,
                null,
                null);
    }

    /** A question is answered under its label in any language, or under its key. */
    private static Column<Object> column(Question question) {
        var labels = question.label().byTag().values().toArray(String[]::new);
        return Column.of("answers." + question.key(), cell -> answer(question, cell))
                .or(question.key())
                .or(labels);
    }

    private static Object answer(Question question, String cell) {
        return switch (question.type()) {
            case TEXT, DATE -> cell;
            case NUMBER -> new BigDecimal(cell);
            case BOOLEAN -> truth(cell);
            case SINGLE -> option(question, cell);
            case MULTI ->
                Arrays.stream(cell.split(";", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .map(each -> option(question, each))
                        .toList();
        };
    }

    /** The key of an option that is named by its key or by its label. */
    private static String option(Question question, String cell) {
        return question.options().stream()
                .filter(option -> option.label().byTag().containsValue(cell))
                .map(Question.Option::key)
                .findFirst()
                .orElse(cell);
    }

    private static Boolean truth(String cell) {
        return switch (cell.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "y", "yes", "예", "네" -> true;
            case "false", "n", "no", "아니오", "아니요" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static String phone(String cell) {
        var number = PHONE.matcher(cell);
        if (!number.matches()) {
            throw new IllegalArgumentException();
        }
        return number.group(1);
    }

    private static List<RegisterRequest.Consent> consents(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(RegistrationColumns::consent)
                .toList();
    }

    private static RegisterRequest.Consent consent(String text) {
        var parts = text.split(":", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new IllegalArgumentException();
        }
        return new RegisterRequest.Consent(parts[0].strip(), parts[1].strip());
    }
}
