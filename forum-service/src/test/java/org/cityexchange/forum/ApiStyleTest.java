package org.cityexchange.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cityexchange.testing.ApiStyle;
import org.junit.jupiter.api.Test;

/** The API guide, over the committed contract. */
class ApiStyleTest {

    @Test
    void theContractKeepsTheApiGuide() {
        assertThat(ApiStyle.complaints(Path.of("..", "docs", "api", "forum-service.openapi.yaml")))
                .isEmpty();
    }
}
