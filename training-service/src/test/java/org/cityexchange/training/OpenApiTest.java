package org.cityexchange.training;

import java.io.IOException;
import org.cityexchange.testing.OpenApiFile;
import org.junit.jupiter.api.Test;

/** The committed contract is what the code says. */
@TrainingTest
class OpenApiTest {

    @Test
    void theCommittedContractIsWhatTheCodeSays() throws IOException {
        OpenApiFile.assertIsWhatRuns("training-service");
    }
}
