package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people said about the forum, and what was to follow from it; follow-ups name themes by their Korean label. */
final class FeedbackStep implements Step {
    @Override
    public String load(Forum forum) {
        List<JsonNode> themes = forum.folder().items("feedback-themes");
        List<JsonNode> followUps = forum.folder().items("follow-ups");
        if (!themes.isEmpty() || !followUps.isEmpty()) {
            follow(forum, followUps, enter(forum, themes));
        }
        return Stream.of(
                        Step.count(themes.size(), "feedback theme", "feedback themes"),
                        Step.count(followUps.size(), "follow-up", "follow-ups"))
                .filter(count -> !count.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** The ids of the themes by their Korean label. */
    private static Map<String, String> enter(Forum forum, List<JsonNode> themes) {
        InputFile file = forum.folder().file("feedback-themes");
        String path = forum.path("/feedback-themes");
        List<JsonNode> known = forum.api().all(path);
        Map<String, String> ids = new HashMap<>();
        for (JsonNode theme : themes) {
            JsonNode entered = known.stream()
                    .filter(each -> Json.agree(each, theme, "label"))
                    .findFirst()
                    .orElseGet(() -> forum.api().post(file.name(), path, theme).body());
            ids.put(theme.path("label").path("ko").asText(), entered.path("id").asText());
        }
        return ids;
    }

    private static void follow(Forum forum, List<JsonNode> followUps, Map<String, String> themes) {
        InputFile file = forum.folder().file("follow-ups");
        String path = forum.path("/follow-ups");
        List<JsonNode> known = forum.api().all(path);
        for (JsonNode each : followUps) {
            if (known.stream().noneMatch(other -> Json.agree(other, each, "kind", "title"))) {
                ObjectNode followUp = each.deepCopy();
                ArrayNode ids = Json.MAPPER.createArrayNode();
                each.path("themes")
                        .forEach(label -> ids.add(Forum.known(themes, label.asText(), "feedback theme", file)));
                followUp.set("themes", ids);
                forum.api().post(file.name(), path, followUp);
            }
        }
    }
}
