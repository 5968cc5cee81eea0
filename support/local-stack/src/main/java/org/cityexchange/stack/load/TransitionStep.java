package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The statuses the event passes, from the one it has; an event that went another way is left where it is. */
final class TransitionStep implements Step {
    private static final String FIRST = "DRAFT";

    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("transitions");
        List<String> way = forum.folder().items("transitions").stream()
                .map(JsonNode::asText)
                .toList();
        String status = forum.event().path("status").asText();
        int passed = way.indexOf(status);
        if (passed >= 0 || status.equals(FIRST)) {
            for (String next : way.subList(passed + 1, way.size())) {
                status = forum.api()
                        .post(
                                file.name(),
                                forum.path("/transitions"),
                                Json.MAPPER.createObjectNode().put("to", next))
                        .body()
                        .path("status")
                        .asText();
            }
        }
        return status;
    }
}
