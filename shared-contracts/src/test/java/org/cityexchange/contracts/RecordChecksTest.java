package org.cityexchange.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordChecksTest {

    private static final UUID ID = UUID.fromString("019ab001-7d2a-7c11-8a01-5b0e6f3c1a01");
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");

    @Test
    void whatIsMissingIsNamed() {
        assertThat(sampleRecords()).allSatisfy(sample -> {
            for (var component : sample.getClass().getRecordComponents()) {
                if (component.getType().isPrimitive()) {
                    continue;
                }
                var refusal = catchThrowable(() -> withNull(sample, component));
                if (component.isAnnotationPresent(Nullable.class)) {
                    assertThat(refusal instanceof NullPointerException)
                            .as(component.toString())
                            .isFalse();
                } else {
                    assertThat(refusal)
                            .as(component.toString())
                            .isInstanceOf(NullPointerException.class)
                            .hasMessage(component.getName());
                }
            }
        });
    }

    @Test
    void collectionsAreCopiedAndCannotBeChanged() {
        var names = new LinkedHashMap<>(Map.of("ko", "델리"));
        names.put("en", "Delhi");
        var otherNames = new ArrayList<CityName>();
        var city = city("delhi-in", names, otherNames, CityStatus.ACTIVE, null);
        names.clear();
        otherNames.add(new CityName("hi", CityNameKind.OFFICIAL, "दिल्ली"));

        assertThat(city.names()).containsOnlyKeys("en", "ko").isUnmodifiable();
        assertThat(city.names().keySet()).containsExactly("en", "ko");
        assertThat(city.otherNames()).isEmpty();
    }

    @Test
    void aCityIsRefusedWithWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> city("delhi.in", Map.of("en", "Delhi"), List.of(), CityStatus.ACTIVE, null))
                .withMessageContaining("code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> city("delhi-in", Map.of(), List.of(), CityStatus.ACTIVE, null))
                .withMessageContaining("names");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> city("delhi-in", Map.of("en", " "), List.of(), CityStatus.ACTIVE, null))
                .withMessageContaining("names.en");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> city("delhi-in", Map.of("en", "Delhi"), List.of(), CityStatus.MERGED, null))
                .withMessageContaining("mergedInto");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> city("delhi-in", Map.of("en", "Delhi"), List.of(), CityStatus.ACTIVE, "x"))
                .withMessageContaining("mergedInto");
        assertThatIllegalArgumentException().isThrownBy(() -> place(28.6, null)).withMessageContaining("together");
        assertThatIllegalArgumentException().isThrownBy(() -> place(91.0, 0.0)).withMessageContaining("lat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place(0.0, -181.0))
                .withMessageContaining("lon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place(Double.NaN, 0.0))
                .withMessageContaining("lat");
        assertThatCode(() -> place(-90.0, 180.0)).doesNotThrowAnyException();
    }

    @Test
    void anEventCannotEndBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventState(
                        ID,
                        "forum",
                        EventKind.FORUM,
                        Map.of("ko", "포럼"),
                        AttendanceMode.ONLINE,
                        NOW,
                        NOW.minusSeconds(1),
                        "Asia/Seoul",
                        DatePrecision.MINUTE,
                        "gaok",
                        Provenance.SYNTHETIC,
                        EventPhase.PUBLISHED))
                .withMessageContaining("endsAt");
    }

    @Test
    void anAddressOrANameIsNoPseudonymAndIsNotRepeated() {
        for (var text : List.of("official@delhi.example", "김형수", "Kim Hyungsoo", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new RegistrationConfirmed(ID, ID, RegistrationMode.ONLINE, "delhi-in", "IN", text, NOW))
                    .withMessage("personRef is not a pseudonym");
        }
    }

    @Test
    void aSwitchLeadsToTheOtherMode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegistrationModeSwitched(
                        ID, ID, RegistrationMode.ONLINE, RegistrationMode.ONLINE, null, null, "1.0a", NOW))
                .withMessageContaining("same mode");
    }

    @Test
    void minutesAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttendanceRecorded(ID, ID, true, List.of(), -1, null, null, "1.0a", NOW))
                .withMessageContaining("minutes");
    }

    @Test
    void noRegistrationEventHasRoomForAPersonsNameAddressOrText() {
        var codes = Set.of("cityCode", "country", "personRef");
        assertThat(Stream.of(RegistrationEvent.class.getPermittedSubclasses())
                        .flatMap(type -> Stream.of(type.getRecordComponents())))
                .allSatisfy(component -> assertThat(component.getType() == UUID.class
                                || component.getType() == Instant.class
                                || component.getType() == boolean.class
                                || component.getType() == Integer.class
                                || component.getType().isEnum()
                                || component
                                        .getGenericType()
                                        .getTypeName()
                                        .equals("java.util.List<" + RegistrationMode.class.getName() + ">")
                                || codes.contains(component.getName()))
                        .as(component.toString())
                        .isTrue());
    }

    @Test
    void noEnrolmentOutcomeOrEvaluationHasRoomForAPerson() {
        assertThat(Stream.of(
                                EnrolmentState.class,
                                CourseRunState.class,
                                OutcomeState.class,
                                CourseEvaluationPublished.class,
                                EvaluationItem.class)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .filter(component -> component.getType() == String.class)
                        .map(RecordComponent::getName))
                .as("codes, keys and a checksum; titles and questions are those of things")
                .containsOnly(
                        "code",
                        "course",
                        "hostInstitution",
                        "cityCode",
                        "country",
                        "institutionCode",
                        "courseRun",
                        "digest",
                        "key",
                        "metric");
    }

    @Test
    void whatIsSuppressedTellsNothingAndPhasesFitTheirEvents() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new EvaluationItem("overall", Map.of("ko", "만족"), null, true, 4L, null, null, List.of()))
                .withMessageContaining("suppressed");
        var sample = GoldenSamples.of(EventType.COURSE_COMPLETED).get(0);
        var completed = ((CourseCompleted) Json.read(sample.type(), sample.json())).enrolment();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompletionRevoked(completed, NOW))
                .withMessageContaining("REVOKED");
        assertThatCode(() -> new EnrolmentUpdated(completed, NOW)).doesNotThrowAnyException();
    }

    private static CityState city(
            String code, Map<String, String> names, List<CityName> otherNames, CityStatus status, String mergedInto) {
        return new CityState(
                ID, code, CityKind.CITY, names, otherNames, null, "IN", null, null, null, status, mergedInto, null);
    }

    private static CityState place(Double lat, Double lon) {
        return new CityState(
                ID,
                "delhi-in",
                CityKind.CITY,
                Map.of("en", "Delhi"),
                List.of(),
                null,
                "IN",
                lat,
                lon,
                null,
                CityStatus.ACTIVE,
                null,
                null);
    }

    /** Every record of the module that travels, as the samples have it. */
    private static Stream<Record> sampleRecords() {
        return GoldenSamples.all().stream()
                .map(sample -> (Record) Json.read(sample.type(), sample.json()))
                .flatMap(RecordChecksTest::withParts);
    }

    private static Stream<Record> withParts(Record whole) {
        return Stream.concat(
                Stream.of(whole),
                Stream.of(whole.getClass().getRecordComponents())
                        .map(component -> value(whole, component))
                        .flatMap(part -> part instanceof List<?> list ? list.stream() : Stream.ofNullable(part))
                        .filter(Record.class::isInstance)
                        .flatMap(part -> withParts((Record) part)));
    }

    private static Object value(Record of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object withNull(Record sample, RecordComponent missing) throws Throwable {
        var components = sample.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(missing.getName()) ? null : value(sample, components[i]);
        }
        try {
            return sample.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
