package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Loads what the registry holds beside its cities: their other names, institutions and who hosts them, milestones. */
final class RegistryLoad {
    private final ServiceApi training;
    private final Consumer<String> progress;

    RegistryLoad(ServiceApi training, Consumer<String> progress) {
        this.training = training;
        this.progress = progress;
    }

    void run(RegistryFolder folder) {
        List<String> counts = new ArrayList<>();
        counts.add(Step.count(loadNames(folder.file("city-names")), "name", "names"));
        counts.add(
                Step.count(loadCoded(folder.file("institutions"), "/v1/institutions"), "institution", "institutions"));
        counts.add(Step.count(loadHostRoles(folder.file("host-roles")), "host role", "host roles"));
        counts.add(Step.count(loadCoded(folder.file("milestones"), "/v1/milestones"), "milestone", "milestones"));
        progress.accept("registry: " + String.join(", ", counts));
    }

    /** Things with a code of their own, each after those it refers to. */
    private int loadCoded(InputFile file, String path) {
        for (JsonNode each : file.json()) {
            if (training.find(path + "/" + each.path("code").asText()).isEmpty()) {
                training.post(file.name(), path, each);
            }
        }
        return file.json().size();
    }

    private int loadNames(InputFile file) {
        loadParts(file, "city", "/v1/cities/%s/names", "language", "kind", "name", "until");
        return file.json().size();
    }

    private int loadHostRoles(InputFile file) {
        loadParts(file, "institution", "/v1/institutions/%s/host-roles", "kind", "city", "since");
        return file.json().size();
    }

    /** Parts of something else; those that agree in these properties are there already. */
    private void loadParts(InputFile file, String owner, String path, String... properties) {
        Map<String, List<ObjectNode>> byOwner = new LinkedHashMap<>();
        for (JsonNode each : file.json()) {
            ObjectNode part = each.deepCopy();
            byOwner.computeIfAbsent(Json.take(part, owner), code -> new ArrayList<>())
                    .add(part);
        }
        byOwner.forEach((code, parts) -> {
            String place = path.formatted(code);
            List<JsonNode> stored = training.all(place);
            for (ObjectNode part : parts) {
                if (stored.stream().noneMatch(known -> isThere(known, part, properties))) {
                    training.post(file.name(), place, part);
                }
            }
        });
    }

    /** A name that only gets a date of its own is stored without one before. */
    private static boolean isThere(JsonNode known, JsonNode part, String... properties) {
        return Json.agree(known, part, properties) && (!part.has("since") || Json.agree(known, part, "since"));
    }
}
