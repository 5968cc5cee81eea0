package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.letTimerRun;
import static org.cityexchange.forum.registration.Registrations.register;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.forum.registration.Registrations.Receipt;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** A lost token is replaced by mail: nobody learns who is registered, and nobody is locked out. */
@ForumTest
class TokenReissueTest {

    @Inject
    RegistrationTimer timer;

    private static ValidatableResponse ask(String event, String email) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("event", event, "email", email))
                .post("/v1/registrations/token-reissues")
                .then();
    }

    private static long mailed(Receipt receipt) {
        return Notices.occasions(receipt.id()).stream()
                .filter(Occasion.TOKEN_REISSUED::equals)
                .count();
    }

    /** As if the last one had been asked for long ago. */
    private static void letTimePass(String event) {
        Rows.change(
                "update token_reissue set asked_at = asked_at - interval '1 hour' where event_id = ?",
                UUID.fromString(event));
    }

    @Test
    void theAnswerDoesNotTellWhetherTheAddressIsKnown() {
        var event = open(1, 1);
        var address = email();
        var known = Receipt.of(register(event, body(address, "ONLINE")));
        var before = Rows.count("select count(*) from token_reissue where event_id = ?", UUID.fromString(event));
        for (var each : new String[] {address, email()}) {
            ask(event, each).statusCode(202).body(emptyString());
        }
        assertThat(Rows.count("select count(*) from token_reissue where event_id = ?", UUID.fromString(event)))
                .isEqualTo(before + 2);
        letTimerRun(timer, event);
        assertThat(mailed(known)).isOne();
        ask("no-such-event", address).statusCode(404);
        ask(event, "nobody").statusCode(422).body(json("errors[0].pointer", equalTo("/email")));
    }

    @Test
    void theOldTokenHoldsUntilTheNewOneIsUsed() {
        var event = open(1, 1);
        var address = email();
        var old = Receipt.of(register(event, body(address, "ONLINE")));
        ask(event, " " + address.toUpperCase(Locale.ROOT)).statusCode(202);
        letTimerRun(timer, event);
        assertThat(old.statusNow()).isEqualTo("CONFIRMED");
        var newer = old.withMailedToken();
        assertThat(newer.token()).isNotEqualTo(old.token());
        letTimePass(event);
        ask(event, address).statusCode(202);
        letTimerRun(timer, event);
        var newest = old.withMailedToken();
        assertThat(newer.statusNow()).isEqualTo("CONFIRMED");
        old.read().then().statusCode(404); // ended by the newer one
        assertThat(newest.statusNow()).isEqualTo("CONFIRMED");
        newer.read().then().statusCode(404);
        newer.cancel().then().statusCode(404);
        newest.cancel().then().statusCode(200);
        letTimePass(event);
        ask(event, address).statusCode(202);
        letTimerRun(timer, event);
        assertThat(mailed(old)).isEqualTo(2); // what is cancelled needs no token
    }

    @Test
    void oneTokenIsMailedHoweverOftenItIsAskedFor() throws Exception {
        var event = open(1, 1);
        var address = email();
        var mine = Receipt.of(register(event, body(address, "ONLINE")));
        var answers = Parallel.times(12, i -> ask(event, address).extract().statusCode());
        assertThat(answers).containsOnly(202);
        Parallel.times(4, i -> {
            letTimerRun(timer, event);
            return i;
        });
        ask(event, address).statusCode(202);
        letTimerRun(timer, event);
        assertThat(mailed(mine)).isOne();
        letTimePass(event);
        ask(event, address).statusCode(202);
        letTimerRun(timer, event);
        assertThat(mailed(mine)).isEqualTo(2);
    }

    @Test
    void anAddressThatIsStillToBeConfirmedIsMailedAnew() {
        var event = open(1, 1, Map.of("emailConfirmation", true));
        var address = email();
        var pending = Receipt.of(register(event, body(address, "ONLINE")));
        var first = Notices.token(pending.id());
        ask(event, address).statusCode(202);
        letTimerRun(timer, event);
        assertThat(Notices.token(pending.id())).isNotEqualTo(first);
        pending.withMailedToken().become("CONFIRMED").then().statusCode(200).body(json("status", equalTo("CONFIRMED")));
    }
}
