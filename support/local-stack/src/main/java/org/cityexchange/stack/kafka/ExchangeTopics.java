package org.cityexchange.stack.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.cityexchange.contracts.Topic;
import org.cityexchange.stack.process.StackException;

/** Makes the topics of the exchange with the settings of the contract, since the broker makes none by itself. */
final class ExchangeTopics {
    private ExchangeTopics() {}

    static void ensure(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !present.contains(topic.wireName()))
                    .map(ExchangeTopics::asNew)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new StackException(
                    "The topics could not be made: " + e.getCause().getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The making of topics was interrupted.", e);
        }
    }

    private static NewTopic asNew(Topic topic) {
        return new NewTopic(topic.wireName(), Optional.of(topic.partitions()), Optional.of((short) 1))
                .configs(topic.settings());
    }
}
