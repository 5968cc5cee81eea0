package org.cityexchange.forum.attendance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.attendance.Attendees.attendee;
import static org.cityexchange.forum.attendance.Attendees.eventNow;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import org.cityexchange.forum.ForumTest;
import org.cityexchange.kit.qr.QrCodes;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** The QR code of a ticket, and who gets to see it. */
@ForumTest
class TicketApiTest {

    @Test
    void whoHoldsARegistrationSeesItsQrCode() {
        var attendee = attendee(eventNow(), "ON_SITE");
        var svg = attendee.call()
                .get("/v1/registrations/{id}/qr-code.svg", attendee.id())
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertThat(svg).isEqualTo(QrCodes.svg(attendee.code())).doesNotContain(attendee.id());
        var png = organizer().get("/v1/registrations/{id}/qr-code.png", attendee.id());
        png.then().statusCode(200).contentType("image/png");
        assertThat(png.asByteArray()).isEqualTo(QrCodes.png(attendee.code()));
    }

    @Test
    void toEverybodyElseThereIsNone() {
        var attendee = attendee(eventNow(), "ON_SITE");
        given().get("/v1/registrations/{id}/qr-code.svg", attendee.id()).then().statusCode(404);
        stranger()
                .get("/v1/registrations/{id}/qr-code.png", attendee.id())
                .then()
                .statusCode(404);
        attendee(eventNow(), "ON_SITE")
                .call()
                .post("/v1/registrations/{id}/qr-links", attendee.id())
                .then()
                .statusCode(404);
    }

    @Test
    void aLinkShowsTheQrCodeWithoutAHeaderUntilItIsRevoked() {
        var attendee = attendee(eventNow(), "ON_SITE");
        var link = attendee.link("qr-links")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract();
        var svgUrl = link.as(JsonBody.class).<String>at("svgUrl");
        assertThat(link.header("Location")).isEqualTo(svgUrl);
        assertThat(given().get(svgUrl).then().statusCode(200).extract().asString())
                .isEqualTo(QrCodes.svg(attendee.code()));
        assertThat(given().get(link.as(JsonBody.class).<String>at("pngUrl"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(QrCodes.png(attendee.code()));

        var path = "/v1/registrations/{id}/qr-links/{link}";
        given().delete(path, attendee.id(), link.as(JsonBody.class).at("id"))
                .then()
                .statusCode(404);
        attendee.call()
                .delete(path, attendee.id(), link.as(JsonBody.class).at("id"))
                .then()
                .statusCode(204);
        given().get(svgUrl).then().statusCode(404).body(json("code", equalTo("NOT_FOUND")));
        attendee.call()
                .delete(path, attendee.id(), link.as(JsonBody.class).at("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void aLinkEndsWithTheRegistrationAndOpensNothingElse() {
        var attendee = attendee(eventNow(), "ONLINE");
        var url = attendee.link("qr-links").then().extract().as(JsonBody.class).<String>at("svgUrl");
        var token = url.replaceFirst(".*/", "").replace(".svg", "");
        given().redirects().follow(false).get("/v1/join/{token}", token).then().statusCode(404);
        given().header("Registration-Token", token)
                .get("/v1/registrations/{id}", attendee.id())
                .then()
                .statusCode(404);
        attendee.cancel().then().statusCode(200);
        given().get(url).then().statusCode(404);
        given().get("/v1/qr-codes/3vTzN0cXb7Qw2LkJ8hGfDsAe1R.svg")
                .then()
                .statusCode(404)
                .body(json("type", startsWith("/problems/")));
    }
}
