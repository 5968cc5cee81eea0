package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The series the forum is an edition of. */
final class SeriesStep implements Step {
    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("series");
        if (file.exists()) {
            ObjectNode series = file.object();
            String slug = series.path("slug").asText();
            if (forum.api().find("/v1/event-series/" + slug).isEmpty()) {
                forum.api().post(file.name(), "/v1/event-series", series);
            }
        }
        return "";
    }
}
