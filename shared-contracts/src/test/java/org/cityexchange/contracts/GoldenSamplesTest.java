package org.cityexchange.contracts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cityexchange.contracts.GoldenSamples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {

    private static final Path INDEX = Sources.SAMPLES.resolve("index.txt");

    static Stream<Sample> samples() {
        return GoldenSamples.all().stream();
    }

    @Test
    void samplesOnlyGrow() throws IOException {
        var written = checksums();
        var known = Files.exists(INDEX)
                ? Files.readAllLines(INDEX).stream()
                        .map(line -> line.split("  ", 2))
                        .collect(toMap(line -> line[1], line -> line[0]))
                : Map.<String, String>of();
        assertThat(written)
                .as("a sample that was once sent stays as it is; a change needs a sample of its own")
                .containsAllEntriesOf(known);
        if (Sources.REWRITE) {
            Files.write(
                    INDEX,
                    written.entrySet().stream()
                            .map(entry -> entry.getValue() + "  " + entry.getKey())
                            .toList());
        } else {
            assertThat(known).as("enter new samples with -Dcontracts.rewrite").containsOnlyKeys(written.keySet());
        }
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeHasAFullAndAMinimalSample(EventType type) {
        assertThat(GoldenSamples.of(type))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(sample -> assertThat(sample.name()).matches("[0-9]{2}(-[a-z0-9]+)+"));
    }

    @Test
    void everyComponentIsSetInSomeSampleAndMissingInAnotherWhereItMayBe() {
        for (var type : EventType.values()) {
            for (var component : type.recordClass().getRecordComponents()) {
                var samples = GoldenSamples.of(type).stream()
                        .map(sample -> Json.tree(sample.json()))
                        .toList();
                assertThat(samples).as(type + " " + component).anyMatch(json -> json.has(component.getName()));
                if (component.isAnnotationPresent(Nullable.class)) {
                    assertThat(samples).as(type + " " + component).anyMatch(json -> !json.has(component.getName()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleFollowsItsSchema(Sample sample) {
        assertThat(Json.violations(sample.type(), Json.tree(sample.json()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsReadAndWrittenBackAsItWas(Sample sample) {
        var event = Json.read(sample.type(), sample.json());
        assertThat(Json.tree(Json.write(Json.MAPPER, event))).isEqualTo(Json.tree(sample.json()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writtenNullsFollowTheSchemaTooAndAreReadAsMissing(Sample sample) {
        var event = Json.read(sample.type(), sample.json());
        var withNulls = Json.write(Json.WITH_NULLS, event);
        assertThat(Json.violations(sample.type(), Json.tree(withNulls))).isEmpty();
        assertThat(Json.read(sample.type(), withNulls)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatANewerSenderAddsIsIgnored(Sample sample) {
        var json = (ObjectNode) Json.tree(sample.json());
        json.put("addedLater", "x");
        Stream.of(sample.type().recordClass().getRecordComponents())
                .filter(component -> component.getType().isRecord())
                .forEach(component -> json.withObject("/" + component.getName()).putArray("addedLater"));
        assertThat(Json.violations(sample.type(), json)).isEmpty();
        assertThat(Json.read(sample.type(), json.toString())).isEqualTo(Json.read(sample.type(), sample.json()));
    }

    @Test
    void quyNhonIsFoundByAllItsNames() {
        var sample = GoldenSamples.of(EventType.CITY_REGISTERED).get(0);
        assertThat(Json.read(sample.type(), sample.json())).isInstanceOfSatisfying(CityRegistered.class, event -> {
            assertThat(event.city().names()).containsEntry("en", "Quy Nhon").containsEntry("ko", "퀴논");
            assertThat(event.city().otherNames()).extracting(CityName::name).contains("Quy Nhơn");
            assertThat(event.subject()).isEqualTo(event.city().cityId());
        });
    }

    private static Map<String, String> checksums() throws IOException {
        try (var files = Files.walk(Sources.SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .collect(toMap(
                            file -> Sources.SAMPLES.relativize(file).toString().replace('\\', '/'),
                            GoldenSamplesTest::sha256,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
