package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the documents state about the forum in numbers. */
final class FigureStep implements Step {
    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("figures");
        List<JsonNode> figures = forum.folder().items("figures");
        if (!figures.isEmpty()) {
            String path = forum.path("/figures");
            List<JsonNode> known = forum.api().all(path);
            for (JsonNode figure : figures) {
                if (known.stream().noneMatch(each -> Json.agree(each, figure, "key"))) {
                    forum.api().post(file.name(), path, figure);
                }
            }
        }
        return Step.count(figures.size(), "figure", "figures");
    }
}
