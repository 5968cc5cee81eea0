package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cityexchange.stack.process.StackException;

/**
 * A survey with invented answers, each sent with a ballot that is drawn for it, as respondents do; then closed and
 * published. Nothing tells which answers are there already, so each draws its ballot under a key of its own: a load that
 * is taken up again draws the same ones, and a ballot that is refused has been used.
 */
final class SurveyStep implements Step {
    private static final List<String> WAY = List.of("DRAFT", "OPEN", "CLOSED", "PUBLISHED");

    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("survey");
        if (!file.exists()) {
            return "";
        }
        ObjectNode survey = file.object();
        JsonNode responses = survey.remove("responses");
        JsonNode known = forum.api().all(forum.path("/surveys")).stream()
                .filter(other -> Json.agree(other, survey, "title"))
                .findFirst()
                .orElseGet(() -> forum.api()
                        .post(file.name(), forum.path("/surveys"), survey)
                        .body());
        String path = "/v1/surveys/" + known.path("id").asText();
        String status = known.path("status").asText();
        if (!WAY.contains(status)) {
            throw new StackException(file.name() + " describes a survey that is " + status + " and cannot be loaded.");
        }
        if (WAY.indexOf(status) <= WAY.indexOf("OPEN")) {
            become(forum, file, path, status, "OPEN");
            answer(forum, file, path, responses);
            status = "OPEN";
        }
        become(forum, file, path, status, "PUBLISHED");
        return "1 survey with " + Step.count(responses.size(), "response", "responses");
    }

    private static void answer(Forum forum, InputFile file, String path, JsonNode responses) {
        for (int i = 0; i < responses.size(); i++) {
            byte[] empty = new byte[0];
            byte[] place = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
            String ballots = path + "/drawn-ballots";
            Answer drawn =
                    forum.api().post(file.name(), ballots, "application/json", empty, ServiceApi.keyOf(ballots, place));
            ObjectNode response = Json.MAPPER.createObjectNode();
            response.set("answers", responses.get(i));
            forum.api()
                    .submit(
                            file.name(),
                            path + "/responses",
                            drawn.body().path("token").asText(),
                            response);
        }
    }

    /** Goes on to that status from the one it has. */
    private static void become(Forum forum, InputFile file, String path, String from, String to) {
        for (String next : WAY.subList(WAY.indexOf(from) + 1, WAY.indexOf(to) + 1)) {
            forum.api()
                    .post(
                            file.name(),
                            path + "/transitions",
                            Json.MAPPER.createObjectNode().put("to", next));
        }
    }
}
