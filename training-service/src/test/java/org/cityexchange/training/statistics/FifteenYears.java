package org.cityexchange.training.statistics;

import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.imported;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The data set of the press release, brought in as anybody would: by files, through the API. */
public final class FifteenYears {

    /** As it is named when it is counted. */
    public static final String DATASET = "seoul-2008-2022";

    private static final Path DATA = Path.of("..", "support", "data");

    private FifteenYears() {}

    /** Imports it; what is there already stays as it is. */
    public static void load() {
        load("reference/cities-seoul-2008-2022.csv", Map.of("type", "CITIES", "mode", "UPSERT"));
        load("training/seoul-2008-2022/editions.csv", madeUp("COURSE_RUNS"));
        load("training/seoul-2008-2022/enrolments.csv", madeUp("ENROLMENTS"));
    }

    private static Map<String, String> madeUp(String type) {
        return Map.of("type", type, "mode", "UPSERT", "provenance", "SYNTHETIC", "dataset", DATASET);
    }

    /** Imports a file of {@code support/data}. */
    public static void load(String file, Map<String, String> parameters) {
        try {
            imported(Files.readAllBytes(DATA.resolve(file)), parameters)
                    .then()
                    .body(json("status", equalTo("COMPLETED")))
                    .body(json("result.failed", equalTo(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
