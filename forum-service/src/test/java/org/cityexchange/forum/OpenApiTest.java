package org.cityexchange.forum;

import java.io.IOException;
import org.cityexchange.testing.OpenApiFile;
import org.junit.jupiter.api.Test;

/** The contract that is committed is what the code says. */
@ForumTest
class OpenApiTest {

    /** {@code -Dopenapi.update} writes what the code says. */
    @Test
    void theCommittedContractIsWhatTheCodeSays() throws IOException {
        OpenApiFile.assertIsWhatRuns("forum-service");
    }
}
