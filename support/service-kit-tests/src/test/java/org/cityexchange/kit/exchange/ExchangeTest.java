package org.cityexchange.kit.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.Effects.Effect;
import org.cityexchange.kit.http.Trace;
import org.cityexchange.stack.SharedStack;
import org.cityexchange.stack.Tokens;
import org.junit.jupiter.api.Test;

/** The whole way, with everything started as in a service. */
@QuarkusTest
@TestProfile(EnabledProfile.class)
class ExchangeTest {

    @Inject
    Outbox outbox;

    @Inject
    Effects effects;

    @TestHTTPResource(management = true)
    String management;

    @Inject
    Exchange exchange;

    @Inject
    KafkaOutage kafka;

    @Test
    void aCommittedChangeTakesEffectOnTheOtherSideInItsTrace() {
        var city = UUID.randomUUID();
        Trace.join("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.addAll(List.of(Events.aboutCity(city), Events.aboutCity(city))));
        Trace.leave();
        Await.until("both have arrived", () -> effects.of(city).size() == 2);
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(effects.of(city)).containsExactly(new Effect(1, false, trace), new Effect(2, false, trace));

        Await.until("nothing is left to read", () -> exchange.consumerLag().orElse(-1) == 0);
        status().body(json("kafka", equalTo("UP")))
                .body(json("outboxPending", is(0)))
                .body(json("consumerLag", is(0)));
    }

    @Test
    void withKafkaAwayTheServiceIsDegradedAndReady() {
        kafka.began("test", "cut off");
        status().body(json("kafka", equalTo("DEGRADED")));
        given().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body(json("checks.find { it.name == 'exchange' }.status", equalTo("UP")))
                .body(json("checks.find { it.name == 'exchange' }.data.kafka", equalTo("degraded")));
        kafka.over("test");
        status().body(json("kafka", equalTo("UP")));
    }

    @Test
    void theProbeTellsWhetherKafkaAnswers() {
        var outage = new Outage("Kafka");
        try (var proxy = new BrokerProxy(SharedStack.connect().bootstrapServers());
                var probe = new KafkaProbe(Parts.clients(proxy.bootstrapServers()), outage)) {
            Await.until("it has noticed that Kafka is away", () -> {
                probe.ask();
                return outage.present();
            });
            proxy.open();
            Await.until("it has noticed that Kafka is back", () -> {
                probe.ask();
                return !outage.present();
            });
        }
    }

    @Test
    void everythingAHandlerTakesIsRead() {
        assertThat(new Handlers(List.of(new Effects.CityHandler(effects))).topics())
                .containsExactly(Topic.TRAINING_CITY);
        assertThat(new Handlers(List.of()).topics()).isEmpty();
    }

    private static ValidatableResponse status() {
        return given().header("Authorization", "Bearer " + Tokens.shared().token("operator"))
                .get("/v1/exchange/status")
                .then()
                .statusCode(200);
    }
}
