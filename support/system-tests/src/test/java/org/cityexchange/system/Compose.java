package org.cityexchange.system;

import static org.cityexchange.system.DeploymentFiles.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A compose file, read as compose reads it. */
record Compose(JsonNode model) {

    /** docker-compose.yml. */
    static Compose file() {
        return new Compose(DeploymentFiles.yaml(DeploymentFiles.resolved(DeploymentFiles.text("docker-compose.yml"))));
    }

    /** docker-compose.yml with deploy/compose.infra.yml laid over it: objects are merged, lists appended. */
    static Compose fileForInfrastructure() {
        var merged = file();
        merge(
                (ObjectNode) merged.model,
                DeploymentFiles.yaml(DeploymentFiles.resolved(DeploymentFiles.text("deploy/compose.infra.yml"))));
        return merged;
    }

    Set<String> names() {
        return DeploymentFiles.names(services());
    }

    JsonNode services() {
        return model.path("services");
    }

    JsonNode service(String name) {
        return services().path(name);
    }

    Map<String, String> environment(String name) {
        var environment = new TreeMap<String, String>();
        service(name)
                .path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return environment;
    }

    /** The services that publish a port. */
    List<String> publishing() {
        return services().properties().stream()
                .filter(entry -> entry.getValue().has("ports"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ports that are published, as written. */
    List<String> published() {
        return services().properties().stream()
                .flatMap(entry -> texts(entry.getValue().path("ports")))
                .toList();
    }

    private static void merge(ObjectNode base, JsonNode above) {
        above.properties().forEach(entry -> {
            var below = base.get(entry.getKey());
            if (below instanceof ObjectNode object && entry.getValue().isObject()) {
                merge(object, entry.getValue());
            } else if (below instanceof ArrayNode array && entry.getValue() instanceof ArrayNode more) {
                array.addAll(more);
            } else {
                base.set(entry.getKey(), entry.getValue());
            }
        });
    }
}
