package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The documents about the forum. */
final class ReportStep implements Step {
    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("reports");
        List<JsonNode> reports = forum.folder().items("reports");
        for (JsonNode each : reports) {
            ObjectNode report = each.deepCopy();
            if (forum.api().find("/v1/reports/" + report.path("slug").asText()).isEmpty()) {
                for (JsonNode section : report.path("sections")) {
                    SessionKeys.resolved(forum, file, (ObjectNode) section);
                }
                forum.api().post(file.name(), "/v1/reports", report);
            }
        }
        return Step.count(reports.size(), "report", "reports");
    }
}
