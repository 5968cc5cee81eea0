package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Enters what training brought about, what shows it, and leads each outcome as far as the file says. */
final class OutcomeLoad {
    private static final String OUTCOMES = "/v1/outcomes";
    private static final String FIRST = "DRAFT";

    private final ServiceApi training;
    private final Consumer<String> progress;

    OutcomeLoad(ServiceApi training, Consumer<String> progress) {
        this.training = training;
        this.progress = progress;
    }

    /** An outcome that was led on before is left as it is. */
    void run(InputFile file) {
        for (JsonNode each : file.json()) {
            String place = OUTCOMES + "/" + each.path("code").asText();
            JsonNode outcome = training.find(place)
                    .orElseGet(() ->
                            training.post(file.name(), OUTCOMES, said(each)).body());
            if (outcome.path("status").asText().equals(FIRST)) {
                show(file, place, each);
                leadOn(file, place, each);
            }
        }
        progress.accept(
                file.path().getFileName() + ": " + Step.count(file.json().size(), "outcome", "outcomes"));
    }

    private static JsonNode said(JsonNode each) {
        ObjectNode said = each.deepCopy();
        said.remove(List.of("evidence", "transitions"));
        return said;
    }

    private void show(InputFile file, String place, JsonNode outcome) {
        String evidence = place + "/evidence";
        List<JsonNode> stored = training.all(evidence);
        for (JsonNode each : outcome.path("evidence")) {
            if (stored.stream().noneMatch(known -> Json.agree(known, each, "kind", "title"))) {
                training.post(file.name(), evidence, each);
            }
        }
    }

    private void leadOn(InputFile file, String place, JsonNode outcome) {
        for (JsonNode to : outcome.path("transitions")) {
            training.post(
                    file.name(),
                    place + "/transitions",
                    Json.MAPPER.createObjectNode().put("to", to.asText()));
        }
    }
}
