package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** Loads the documents that state figures, and the figures with their words. */
final class PublishedLoad {
    private static final String SOURCES = "/v1/published-sources";

    private final ServiceApi training;
    private final Consumer<String> progress;

    PublishedLoad(ServiceApi training, Consumer<String> progress) {
        this.training = training;
        this.progress = progress;
    }

    /** The figures name their documents, so these come first. */
    void run(InputFile sources, InputFile figures) {
        for (JsonNode source : sources.json()) {
            if (training.find(SOURCES + "/" + source.path("code").asText()).isEmpty()) {
                training.post(sources.name(), SOURCES, source);
            }
        }
        new FileImport(training, "PUBLISHED_FIGURES", "", progress).load(figures);
    }
}
