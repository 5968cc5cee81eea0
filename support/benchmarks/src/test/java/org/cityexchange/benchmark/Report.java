package org.cityexchange.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What was measured, as {@code target/report.json} and as the table that stands in {@code docs/performance.md}. */
final class Report {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path DOCS =
            TARGET.resolve("../../../docs/performance.md").normalize();
    private static final String BEGIN = "<!-- the last full run -->";
    private static final String END = "<!-- its end -->";
    private static final ObjectNode ROOT = Bench.JSON.createObjectNode();
    private static final StringBuilder TABLE = new StringBuilder();

    private Report() {}

    /** In which direction a figure is to lie of what it must be. */
    enum Must {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Must(String sign) {
            this.sign = sign;
        }

        boolean holds(double figure, double bound) {
            return this == AT_LEAST ? figure >= bound : figure <= bound;
        }
    }

    /** Rates of ours and of what they are compared to, pair by pair. */
    static synchronized void ratio(String name, double[] ours, double[] theirs, Must must, double bound, String unit) {
        var ratios = new double[ours.length];
        for (int i = 0; i < ours.length; i++) {
            ratios[i] = ours[i] / theirs[i];
        }
        var node = ROOT.withArray("ratios").addObject().put("name", name).put("unit", unit);
        add(node, "ours", ours);
        add(node, "theirs", theirs);
        add(node, "ratio", ratios);
        var median = median(ratios);
        node.put("must", must.sign + " " + bound).put("holds", must.holds(median, bound));
        line(
                name,
                number(median(ours)) + " " + unit,
                number(median(theirs)) + " " + unit,
                "%.2f [%.2f–%.2f]".formatted(median, least(ratios), most(ratios)),
                must.sign + " " + bound,
                must.holds(median, bound));
    }

    /** One figure that stands for itself. */
    static synchronized void figure(String name, double figure, Must must, double bound, String unit) {
        ROOT.withArray("figures")
                .addObject()
                .put("name", name)
                .put("unit", unit)
                .put("figure", figure)
                .put("must", must.sign + " " + bound)
                .put("holds", must.holds(figure, bound));
        line(
                name,
                number(figure) + " " + unit,
                "",
                "",
                must.sign + " " + number(bound) + " " + unit,
                must.holds(figure, bound));
    }

    private static void add(ObjectNode node, String name, double[] values) {
        var array = node.putArray(name);
        Arrays.stream(values).forEach(array::add);
    }

    private static void line(String name, String ours, String theirs, String ratio, String must, boolean holds) {
        var line = "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(name, ours, theirs, ratio, must, holds ? "yes" : "**no**");
        TABLE.append(line);
        System.out.print(line);
        write();
    }

    private static void write() {
        try {
            Machine.describe(ROOT.withObject("/machine"));
            Files.createDirectories(TARGET);
            Bench.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(TARGET.resolve("report.json").toFile(), ROOT);
            var table = """
                    %s

                    | what | ours | compared to | ratio, median [min–max] | must | holds |
                    |---|---|---|---|---|---|
                    %s""".formatted(Machine.line(), TABLE);
            Files.writeString(TARGET.resolve("report.md"), table, StandardCharsets.UTF_8);
            if (Boolean.getBoolean("bench.docs")) {
                var docs = Files.readString(DOCS, StandardCharsets.UTF_8);
                var begin = docs.indexOf(BEGIN) + BEGIN.length();
                Files.writeString(
                        DOCS,
                        docs.substring(0, begin) + "\n\n" + table + "\n" + docs.substring(docs.indexOf(END)),
                        StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
