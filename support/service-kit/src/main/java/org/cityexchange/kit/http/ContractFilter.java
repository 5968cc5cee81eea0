package org.cityexchange.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the contract what holds of every operation: how it refuses, and that a POST can be repeated safely. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String NAME = "Refusal";
    private static final String KEY = "Idempotency-Key";
    /** An operation with this extension keeps no keys: its value says what guards it instead. */
    private static final String NO_KEY = "x-guarded-by";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addResponse(NAME, refusal());
        document.getPaths().getPathItems().forEach((name, path) -> {
            path.getOperations().forEach(ContractFilter::complete);
            if (name.endsWith(".{format}")) {
                path.getOperations().values().forEach(ContractFilter::describeFile);
            }
        });
    }

    /** A list as a file, see {@link org.cityexchange.kit.table.Tables}. */
    private static void describeFile(Operation operation) {
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("format"))
                .forEach(parameter -> parameter.setSchema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .enumeration(List.of("csv", "xlsx"))));
        var binary = OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("binary"));
        operation
                .getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("The whole list, with headings in the language of Accept-Language")
                                .content(OASFactory.createContent()
                                        .addMediaType("text/csv", binary)
                                        .addMediaType(
                                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                                binary)))
                .addAPIResponse(
                        "304", OASFactory.createAPIResponse().description("The same bytes as If-None-Match names"));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        if (method == PathItem.HttpMethod.POST && !saysItself(operation)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(KEY)
                    .in(Parameter.In.HEADER)
                    .description(
                            "16 to 64 characters: a repeated request with it gets the first one's answer, for 24 hours")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(16)
                            .maxLength(64)));
        }
        var responses = operation.getResponses();
        responses.removeAPIResponse("400"); // the framework's own, without a body
        responses.addAPIResponse("default", OASFactory.createAPIResponse().ref(NAME));
    }

    private static boolean saysItself(Operation operation) {
        return (operation.getExtensions() != null && operation.getExtensions().containsKey(NO_KEY))
                || (operation.getParameters() != null
                        && operation.getParameters().stream().anyMatch(each -> KEY.equals(each.getName())));
    }

    private static APIResponse refusal() {
        var schema = OASFactory.createSchema().ref("Problem");
        var example = OASFactory.createExample()
                .value(new TreeMap<>(Map.of( // in the same order each time
                        "type", "/problems/validation-failed",
                        "title", "The request breaks a rule",
                        "status", 422,
                        "detail", "See the errors for what is wrong and where",
                        "instance", "/v1/events",
                        "code", "VALIDATION_FAILED",
                        "traceId", "4bf92f3577b34da6a3ce929d0e0e4736")));
        return OASFactory.createAPIResponse()
                .description("Refused: problem details (RFC 9457) with a stable code, in Korean or English")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema).addExample("refusal", example)));
    }
}
