package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The people who have a part in the forum. */
final class PeopleStep implements Step {
    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("people");
        if (!file.exists()) {
            return "";
        }
        ObjectNode content = file.object();
        String institution = content.path("ownerInstitution").asText();
        List<JsonNode> known = forum.api().all("/v1/people?limit=100");
        for (Map.Entry<String, JsonNode> entry : content.path("people").properties()) {
            ObjectNode person = entry.getValue().deepCopy();
            person.put("ownerInstitution", institution);
            forum.person(entry.getKey(), idOf(forum, file, known, person));
        }
        return Step.count(content.path("people").size(), "person", "people");
    }

    /** Two people may bear one name, so who is meant is told by what they do as well. */
    private static String idOf(Forum forum, InputFile file, List<JsonNode> known, ObjectNode person) {
        return known.stream()
                .filter(each -> Json.agree(each, person, "ownerInstitution", "name", "affiliation", "jobTitle"))
                .findFirst()
                .orElseGet(() ->
                        forum.api().post(file.name(), "/v1/people", person).body())
                .path("id")
                .asText();
    }
}
