package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Photos, videos, slides and documents of the forum. */
final class MaterialStep implements Step {
    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("materials");
        List<JsonNode> materials = forum.folder().items("materials");
        if (!materials.isEmpty()) {
            String path = forum.path("/materials");
            List<JsonNode> known = forum.api().all(path);
            for (JsonNode each : materials) {
                ObjectNode material = SessionKeys.resolved(forum, file, each.deepCopy());
                if (known.stream().noneMatch(other -> Json.agree(other, material, "kind", "title", "sessionId"))) {
                    forum.api().post(file.name(), path, material);
                }
            }
        }
        return Step.count(materials.size(), "material", "materials");
    }
}
