package org.cityexchange.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document and the catalogue say the same, whichever of the two one starts from. */
class AsyncApiTest {

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(Files.readString(Sources.ASYNC_API));
        assertThat(document.path("asyncapi").asText()).startsWith("3.0.");
    }

    @Test
    void everyTopicIsAChannelAndEveryChannelATopic() {
        assertThat(values(document.path("channels"))
                        .map(channel -> channel.path("address").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Topic.values()).map(Topic::wireName).toList());
    }

    @Test
    void channelsAreCreatedAsTheCatalogueSays() {
        assertThat(document.path("channels")).allSatisfy(channel -> {
            var kafka = channel.at("/bindings/kafka");
            var topic = Topic.named(channel.path("address").asText()).orElseThrow();
            assertThat(kafka.path("topic").asText()).isEqualTo(topic.wireName());
            assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
            var settings = new TreeMap<String, String>();
            kafka.path("topicConfiguration")
                    .properties()
                    .forEach(setting -> settings.put(
                            setting.getKey(),
                            setting.getValue().isArray()
                                    ? setting.getValue().path(0).asText()
                                    : setting.getValue().asText()));
            assertThat(settings).isEqualTo(topic.settings());
        });
    }

    @Test
    void everyTypeIsAMessageAndEveryMessageAType() {
        assertThat(values(document.at("/components/messages"))
                        .map(message -> message.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EventType.values()).map(EventType::wireName).toList());
    }

    @Test
    void everyMessageIsInTheChannelOfItsTopicAndInNoOther() {
        assertThat(document.path("channels"))
                .allSatisfy(channel -> assertThat(values(channel.path("messages"))
                                .map(reference ->
                                        resolve(reference).path("name").asText()))
                        .containsExactlyInAnyOrderElementsOf(Stream.of(EventType.values())
                                .filter(type -> type.topic()
                                        .wireName()
                                        .equals(channel.path("address").asText()))
                                .map(EventType::wireName)
                                .toList()));
    }

    @Test
    void everyPayloadIsTheSchemaOfItsType() {
        assertThat(document.at("/components/messages")).allSatisfy(message -> {
            var schema = Sources.ASYNC_API.resolveSibling(
                    message.at("/payload/schema/$ref").asText());
            var type = EventType.named(message.path("name").asText()).orElseThrow();
            assertThat(schema.normalize())
                    .isEqualTo(Sources.ASYNC_API
                            .resolveSibling("../../shared-contracts")
                            .resolve(Sources.SCHEMAS)
                            .resolve(type.wireName() + ".json")
                            .normalize());
            assertThat(schema).hasContent(type.jsonSchema());
        });
    }

    @Test
    void theHeadersAreThoseOfTheContract() {
        var ours = Arrays.stream(CloudEventHeaders.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(AsyncApiTest::text)
                .filter(value -> !Set.of(CloudEventHeaders.SPEC_VERSION_1_0, CloudEventHeaders.APPLICATION_JSON)
                        .contains(value))
                .toList();
        var headers = resolve(document.at("/components/messageTraits/cloudEvent/headers"));
        assertThat(names(headers.path("properties"))).containsExactlyInAnyOrderElementsOf(ours);
        assertThat(values(headers.path("required")).map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(ours.stream()
                        .filter(header -> !Set.of(CloudEventHeaders.TRACEPARENT, CloudEventHeaders.SNAPSHOT)
                                .contains(header))
                        .toList());
        assertThat(headers.at("/properties/ce_specversion/const").asText())
                .isEqualTo(CloudEventHeaders.SPEC_VERSION_1_0);
        assertThat(headers.at("/properties/content-type/const").asText()).isEqualTo(CloudEventHeaders.APPLICATION_JSON);
        assertThat(values(headers.at("/properties/ce_source/enum")).map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Producer.values()).map(Producer::source).toList());
        assertThat(document.at("/components/messages"))
                .allSatisfy(message -> assertThat(message.at("/traits/0/$ref").asText())
                        .isEqualTo("#/components/messageTraits/cloudEvent"));
    }

    @Test
    void whatAServiceSendsToAChannelTheOtherReceivesFromIt() {
        for (var topic : Topic.values()) {
            assertThat(services(topic, "send"))
                    .containsExactlyInAnyOrderElementsOf(
                            topic.producers().stream().map(Producer::service).toList());
            assertThat(services(topic, "receive"))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(Producer.values())
                            .filter(party -> topic.producers().stream().anyMatch(sender -> sender != party))
                            .map(Producer::service)
                            .toList());
        }
        assertThat(document.path("operations"))
                .hasSize(2
                        * Stream.of(Topic.values())
                                .mapToInt(topic -> topic.producers().size())
                                .sum());
    }

    @Test
    void everyReferenceInsideTheDocumentLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .filteredOn(reference -> reference.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    private static List<String> services(Topic topic, String action) {
        return values(document.path("operations"))
                .filter(operation -> operation.path("action").asText().equals(action))
                .filter(operation -> resolve(operation.path("channel"))
                        .path("address")
                        .asText()
                        .equals(topic.wireName()))
                .map(operation -> operation.at("/tags/0/name").asText())
                .toList();
    }

    private static JsonNode resolve(JsonNode reference) {
        return document.at(reference.path("$ref").asText().substring(1));
    }

    private static Stream<JsonNode> values(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static Set<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
