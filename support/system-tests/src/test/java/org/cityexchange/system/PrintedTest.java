package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the answer that README prints. */
class PrintedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1}                      | {\"a\":1.0}                 | true",
                "{\"a\": 1}                      | {\"a\":1,\"b\":2}           | false",
                "{\"a\": 1, …}                   | {\"a\":1,\"b\":2}           | true",
                "{…, \"b\": 2}                   | {\"a\":1,\"b\":2}           | true",
                "{\"a\": …}                      | {\"a\":{\"b\":[]}}          | true",
                "{\"a\": \"…\"}                  | {\"a\":null}                | true",
                "{\"a\": \"…\"}                  | {}                          | false",
                "{\"at\": \"2027-…\"}            | {\"at\":\"2027-11-26\"}     | true",
                "{\"at\": \"2027-…\"}            | {\"at\":\"2026-11-26\"}     | false",
                "[1, …]                          | [1,2,3]                     | true",
                "[…, 3]                          | [1,2,3]                     | true",
                "[1, …, 3]                       | [1]                         | false",
                "[1, 2]                          | [1,2,3]                     | false",
                "{\"s\": \"CONFIRMED\"}          | {\"s\":\"WAITLISTED\"}      | false",
                "{\"p\": null}                   | {\"p\":0}                   | false",
                "{\"q\": \"a \\\" {\", \"b\": …} | {\"q\":\"a \\\" {\",\"b\":1} | true",
            })
    void valuesAreComparedAndAnEllipsisIsAnything(String printed, String answered, boolean agree) {
        assertThat(Printed.jsonAgrees(printed, answered)).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one             | one              | true",
                "one             | two              | false",
                "took … ms       | took 12 ms       | true",
                "'a\n…\nz'       | 'a\nb\nc\nz'     | true",
                "'a\n…\nz'       | 'a\nz'           | true",
                "'a\n…\nz'       | 'a\nb'           | false",
                "a.c             | abc              | false",
            })
    void linesAreComparedAndAnEllipsisIsAnyLines(String printed, String answered, boolean agree) {
        assertThat(Printed.textAgrees(printed, answered)).isEqualTo(agree);
    }
}
