package org.cityexchange.kit.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.contracts.GoldenSamples.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeJsonTest {

    static List<Sample> samples() {
        return GoldenSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyGoldenSampleIsReadAndWhatIsWrittenOfItIsReadAgain(Sample sample) throws IOException {
        var event =
                ExchangeJson.read(sample.json().getBytes(UTF_8), sample.type().recordClass());
        var again = ExchangeJson.read(
                ExchangeJson.write(event).getBytes(UTF_8), sample.type().recordClass());
        assertThat(again).isEqualTo(event);
    }
}
