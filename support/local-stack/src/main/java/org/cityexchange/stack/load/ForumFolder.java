package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder of one forum; a file that is missing says that there is nothing of its kind. */
record ForumFolder(Path project, Path path) {
    InputFile file(String name) {
        return new InputFile(project, path.resolve(name + ".json"));
    }

    /** The elements of the list in that file; none where there is no such file. */
    List<JsonNode> items(String name) {
        InputFile file = file(name);
        List<JsonNode> items = new ArrayList<>();
        if (file.exists()) {
            file.json().forEach(items::add);
        }
        return items;
    }

    String slug() {
        return file("event").object().path("slug").asText();
    }

    /** The institution that loads it. */
    String owner() {
        return file("event").object().path("ownerInstitution").asText();
    }
}
