package org.cityexchange.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void everyEventRecordIsInTheCatalogueExactlyOnce() {
        var inCatalogue = Stream.of(EventType.values())
                .<Class<?>>map(EventType::recordClass)
                .toList();
        assertThat(inCatalogue)
                .containsExactlyInAnyOrderElementsOf(
                        records(ExchangeEvent.class).toList())
                .allMatch(Class::isRecord);
    }

    @Test
    void wireNamesAreUniqueAndWellFormed() {
        assertThat(EventType.values())
                .extracting(EventType::wireName)
                .doesNotHaveDuplicates()
                .allMatch(name ->
                        name.matches("org\\.cityexchange\\.(forum|training|privacy)(\\.[a-z]+(-[a-z]+)*)\\.v[1-9]"));
        assertThat(Topic.values())
                .extracting(Topic::wireName)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("(forum|training|privacy)\\.[a-z]+(-[a-z]+)*\\.v[1-9]"));
    }

    @Test
    void typesAndTopicsAreNamedAfterTheServiceThatSendsThem() {
        assertThat(EventType.values())
                .allSatisfy(type ->
                        assertThat(type.wireName()).startsWith("org.cityexchange." + domain(type.topic()) + "."));
        assertThat(Topic.values())
                .allSatisfy(topic -> assertThat(topic.wireName()).startsWith(domain(topic) + "."));
    }

    /** What both services write is named after what it is about. */
    private static String domain(Topic topic) {
        return topic == Topic.PRIVACY_ERASURE ? "privacy" : topic.producer().wireName();
    }

    @Test
    void aTopicThatBothServicesWriteHasNoSingleProducer() {
        assertThat(Topic.PRIVACY_ERASURE.producers()).containsExactlyInAnyOrder(Producer.values());
        assertThatThrownBy(Topic.PRIVACY_ERASURE::producer).isInstanceOf(IllegalStateException.class);
        assertThat(Topic.TRAINING_CITY.producers()).containsExactly(Producer.TRAINING);
        assertThat(Producer.ofService("forum-service")).contains(Producer.FORUM);
        assertThat(Producer.ofService("benchmarks")).isEmpty();
    }

    @Test
    void allEventsOfOneTopicShareOneKindOfSubject() {
        assertThat(Topic.values())
                .allSatisfy(topic -> assertThat(Arrays.stream(EventType.values())
                                .filter(type -> type.topic() == topic)
                                .flatMap(type -> Stream.of(type.recordClass().getInterfaces()))
                                .collect(Collectors.toSet()))
                        .hasSize(1)
                        .isSubsetOf(Set.of(
                                CityEvent.class,
                                CityProposalEvent.class,
                                CityReviewEvent.class,
                                ForumEvent.class,
                                RegistrationEvent.class,
                                ContributionEvent.class,
                                FollowUpEvent.class,
                                EnrolmentEvent.class,
                                OutcomeEvent.class,
                                CourseEvaluationEvent.class,
                                ErasureEvent.class)));
    }

    @Test
    void aTypeIsFoundByItsNameAndByItsEvent() {
        assertThat(EventType.values()).allSatisfy(type -> {
            assertThat(EventType.named(type.wireName())).contains(type);
            assertThat(GoldenSamples.of(type))
                    .allSatisfy(sample -> assertThat(EventType.of(Json.read(type, sample.json())))
                            .isEqualTo(type));
        });
        assertThat(Topic.values())
                .allSatisfy(topic -> assertThat(Topic.named(topic.wireName())).contains(topic));
    }

    @Test
    void anUnknownNameIsNoFailure() {
        assertThat(EventType.named("org.cityexchange.forum.registration-confirmed.v2"))
                .isEmpty();
        assertThat(EventType.named(null)).isEmpty();
        assertThat(Topic.named("forum.unknown.v1")).isEmpty();
    }

    @Test
    void topicsThatAreNotCompactedKeepEverything() {
        assertThat(Topic.FORUM_REGISTRATION.settings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
        assertThat(Topic.TRAINING_REGISTRATION.settings()).containsEntry("retention.ms", "-1");
        assertThat(Topic.TRAINING_CITY.settings()).containsEntry("cleanup.policy", "compact");
        assertThat(Topic.FORUM_EVENT.settings()).containsEntry("cleanup.policy", "compact");
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalogueTest::records)
                : Stream.of(type);
    }
}
