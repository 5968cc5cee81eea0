package org.cityexchange.training.cityreview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class CityReviewApiTest {

    @Inject
    CityProposals proposals;

    private static Response propose(String token, String name, String country) {
        return with(token)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "country", country))
                .post("/v1/city-reviews");
    }

    private static String coordinator(String name) {
        return tokens().token("city-coordinator", name, List.of(), List.of("somewhere"));
    }

    private static ValidatableResponse decide(String review, Map<String, ?> decision) {
        return admin().contentType(ContentType.JSON)
                .body(decision)
                .post("/v1/city-reviews/{id}/transitions", review)
                .then();
    }

    @Test
    void aNameThatIsKnownExactlyIsLinkedAtOnceAndAnyOtherWaits() {
        var code = newCode("known");
        createCity(code, "퀴논" + code).then().statusCode(201);
        var mine = coordinator(newCode("coordinator"));
        propose(mine, "퀴논" + code, "VN")
                .then()
                .statusCode(201)
                .body(json("status", equalTo("LINKED")))
                .body(json("city", equalTo(code)))
                .body(json("decidedBy", nullValue()));
        propose(mine, "퀴논" + code, "LA").then().statusCode(201).body(json("status", equalTo("OPEN")));
        propose(mine, "퀴논" + code, "QQ").then().statusCode(422).body(json("errors[0].pointer", equalTo("/country")));

        var review = propose(mine, "퀴논" + code + " City", "VN")
                .then()
                .statusCode(201)
                .body(json("status", equalTo("OPEN")))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var theirs = coordinator(newCode("coordinator"));
        propose(theirs, "퀴논" + code + "  city", "VN")
                .then()
                .statusCode(201)
                .body(json("id", equalTo(review)))
                .body(json("proposals", hasSize(1)));
        admin().get("/v1/city-reviews/{id}", review)
                .then()
                .body(json("proposals", hasSize(2)))
                .body(json("candidates[0].city", equalTo(code)))
                .body(json("candidates[0].reasons[0].rule", equalTo("SAME_WITHOUT_GENERIC_WORDS")))
                .body(json("allowedTransitions", contains("LINKED", "CREATED", "REJECTED")));
        with(theirs).get("/v1/city-reviews").then().body(json("items.id", contains(review)));
        with(coordinator(newCode("other")))
                .get("/v1/city-reviews/{id}", review)
                .then()
                .statusCode(404);
        given().get("/v1/city-reviews").then().statusCode(401);

        decide(review, Map.of("to", "LINKED")).statusCode(422).body(json("errors[0].pointer", equalTo("/city")));
        decide(review, Map.of("to", "LINKED", "city", code, "aliasLanguage", "en"))
                .statusCode(200)
                .body(json("city", equalTo(code)))
                .body(json("proposals", hasSize(2)));
        decide(review, Map.of("to", "REJECTED", "reason", "x"))
                .statusCode(409)
                .body(json("code", equalTo("ILLEGAL_TRANSITION")));
        propose(mine, "퀴논" + code + " City", "VN").then().body(json("status", equalTo("LINKED")));
        admin().get("/v1/city-reviews?status=OPEN&sort=-openedAt").then().body(json("items.id", not(hasItem(review))));
    }

    @Test
    void aProposedCityIsCreatedOrRejected() {
        var token = tokens().token("training-admin");
        var code = newCode("vung-tau");
        var review = propose(token, "붕따우" + code, "VN").as(JsonBody.class).<String>at("id");
        var city = Map.of("code", code, "kind", "CITY", "names", Map.of("ko", "붕따우" + code), "country", "VN");
        decide(review, Map.of("to", "CREATED")).statusCode(422).body(json("errors[0].pointer", equalTo("/newCity")));
        decide(
                        review,
                        Map.of(
                                "to",
                                "CREATED",
                                "newCity",
                                Map.of("code", code, "kind", "CITY", "names", Map.of("ko", "x"), "country", "QQ")))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/newCity/country")));
        decide(review, Map.of("to", "CREATED", "newCity", city)).statusCode(200).body(json("city", equalTo(code)));
        given().get("/v1/cities/{code}", code).then().statusCode(200).body(json("status", equalTo("ACTIVE")));

        var other = propose(token, "아무데도 " + code, "VN").as(JsonBody.class).<String>at("id");
        decide(other, Map.of("to", "REJECTED")).statusCode(422).body(json("code", equalTo("REASON_REQUIRED")));
        decide(other, Map.of("to", "REJECTED", "reason", "도시가 아님"))
                .statusCode(200)
                .body(json("city", nullValue()));
        admin().get("/v1/city-reviews/{id}/transitions", other)
                .then()
                .body(json("current", equalTo("REJECTED")))
                .body(json("allowed", hasSize(0)));
        propose(token, "아무데도 " + code, "VN")
                .then()
                .body(json("status", equalTo("OPEN")))
                .body(json("id", not(equalTo(other))));
    }

    @Test
    void howeverManyNameTheSameCityAtOnceOneReviewIsOpen() throws InterruptedException {
        var name = "어딘가 " + newCode("crowd");
        var token = tokens().token("training-admin");
        var reviews = Parallel.times(
                16, () -> propose(token, name, "VN").as(JsonBody.class).<String>at("id"));
        assertThat(new HashSet<>(reviews)).hasSize(1).doesNotContainNull();
        admin().get("/v1/city-reviews/{id}", reviews.get(0)).then().body(json("proposals", hasSize(16)));
    }

    @Test
    void theSameProposalHandedInTwiceCountsOnceAndNeedsATransaction() {
        var proposal = new CityProposal(
                UUID.randomUUID(), "두 번 " + newCode("twice"), "VN", ProposalOrigin.FORUM, null, null, "ko");
        var first = QuarkusTransaction.requiringNew().call(() -> proposals.propose(proposal));
        var again = QuarkusTransaction.requiringNew().call(() -> proposals.propose(proposal));
        assertThat(again).isEqualTo(first);
        admin().get("/v1/city-reviews/{id}", first)
                .then()
                .body(json("proposals.origin", contains("FORUM")))
                .body(json("proposals[0].proposedBy", nullValue()));
        assertThatThrownBy(() -> proposals.propose(proposal)).hasMessageContaining("ARJUNA");
    }
}
