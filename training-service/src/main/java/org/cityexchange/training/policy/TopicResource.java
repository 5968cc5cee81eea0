package org.cityexchange.training.policy;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Topics: always shown whole, because there are nine of them. */
@Path("/v1/topics")
@Tag(name = "Topics", description = "What courses are about, in two levels")
public class TopicResource {

    private final Topics topics;
    private final Answers answers;

    TopicResource(Topics topics, Answers answers) {
        this.topics = topics;
        this.answers = answers;
    }

    /** The topics of both levels, or those that count to some. */
    @GET
    @PermitAll
    @Operation(operationId = "listTopics", summary = "List the topics, in the order of the programme's own tables")
    public RestResponse<PageOf<TopicView>> list(
            @QueryParam("parent") @Parameter(description = "Only what counts to that topic", example = "OTHER")
                    List<String> parent) {
        var found = topics.all().values().stream()
                .filter(topic -> parent.isEmpty() || parent.contains(topic.parent()))
                .toList();
        return answers.visible(PageOf.whole(found));
    }

    /** One topic. */
    @GET
    @PermitAll
    @Path("/{topic}")
    @Operation(operationId = "getTopic", summary = "Read a topic")
    public RestResponse<TopicView> get(@Parameter(example = "URBAN_TRANSPORT") String topic) {
        return answers.visible(topics.find(topic).orElseThrow(DomainException::notFound));
    }
}
