package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.stack.process.StackException;

/** A contest that is over, whose cases the forum presented: its entries, then its awards, then all of it in public. */
final class ContestStep implements Step {
    private static final List<String> WAY = List.of("CALL_OPEN", "REVIEW", "DECIDED", "PUBLISHED");

    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("contest");
        if (!file.exists()) {
            return "";
        }
        ObjectNode contest = file.object();
        JsonNode entries = contest.remove("entries");
        String path = "/v1/contests/" + contest.path("slug").asText();
        if (forum.api().find(path).isEmpty()) {
            forum.api().post(file.name(), "/v1/contests", contest);
        }
        Map<String, JsonNode> awards = enter(forum, file, path, entries);
        become(forum, file, path, "DECIDED");
        award(forum, file, path, awards);
        become(forum, file, path, "PUBLISHED");
        return "1 contest";
    }

    /** Its entries; what each is awarded is handed on by the id of the entry. */
    private static Map<String, JsonNode> enter(Forum forum, InputFile file, String path, JsonNode entries) {
        List<JsonNode> known = forum.api().all(path + "/entries");
        Map<String, JsonNode> awards = new LinkedHashMap<>();
        for (JsonNode each : entries) {
            ObjectNode entry = each.deepCopy();
            JsonNode award = entry.remove("award");
            String id = known.stream()
                    .filter(other -> Json.agree(other, entry, "cityCode", "title"))
                    .findFirst()
                    .orElseGet(() -> forum.api()
                            .post(file.name(), path + "/entries", entry)
                            .body())
                    .path("id")
                    .asText();
            if (award != null) {
                awards.put(id, award);
            }
        }
        return awards;
    }

    private static void award(Forum forum, InputFile file, String path, Map<String, JsonNode> awards) {
        List<JsonNode> known = forum.api().all(path + "/awards");
        awards.forEach((entry, each) -> {
            if (known.stream()
                    .noneMatch(other -> other.path("entry").path("id").asText().equals(entry))) {
                ObjectNode award = each.deepCopy();
                award.put("entryId", entry);
                award.put("contributionId", talk(forum, file, Json.take(award, "contribution")));
                forum.api().post(file.name(), path + "/awards", award);
            }
        });
    }

    private static String talk(Forum forum, InputFile file, String title) {
        for (JsonNode session : forum.api().get(forum.path("/agenda")).body().path("sessions")) {
            for (JsonNode talk : session.path("contributions")) {
                if (talk.path("title").path("ko").asText().equals(title)) {
                    return talk.path("id").asText();
                }
            }
        }
        throw new StackException(file.name() + " names the talk " + title + ", which is not in the agenda.");
    }

    /** Goes on to that status from the one it has; never back. */
    private static void become(Forum forum, InputFile file, String path, String status) {
        int present = WAY.indexOf(forum.api().get(path).body().path("status").asText());
        for (String next : WAY.subList(present + 1, Math.max(present, WAY.indexOf(status)) + 1)) {
            forum.api()
                    .post(
                            file.name(),
                            path + "/transitions",
                            Json.MAPPER.createObjectNode().put("to", next));
        }
    }
}
