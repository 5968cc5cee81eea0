package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** Enters the policies and courses of the programme into training-service, and imports fifteen years of runs and enrolments. */
final class CatalogueLoad {
    private final ServiceApi training;
    private final Consumer<String> progress;

    CatalogueLoad(ServiceApi training, Consumer<String> progress) {
        this.training = training;
        this.progress = progress;
    }

    void run(TrainingFolder folder) {
        enter(folder.file("policies.json"), "/v1/policies");
        enter(folder.file("courses.json"), "/v1/courses");
        new FileImport(training, "COURSE_RUNS", folder.origin(), progress).load(folder.file("editions.csv"));
        new FileImport(training, "ENROLMENTS", folder.origin(), progress).load(folder.file("enrolments.csv"));
    }

    /** Enters each thing of the file whose code is not there yet. */
    private void enter(InputFile file, String path) {
        int entered = 0;
        for (JsonNode item : file.json()) {
            if (training.find(path + "/" + item.path("code").asText()).isEmpty()) {
                training.post(file.name(), path, item);
                entered++;
            }
        }
        progress.accept(file.path().getFileName() + ": " + entered + " entered");
    }
}
