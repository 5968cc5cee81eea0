package org.cityexchange.forum.attendance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.attendance.Attendees.attendee;
import static org.cityexchange.forum.attendance.Attendees.enters;
import static org.cityexchange.forum.attendance.Attendees.event;
import static org.cityexchange.forum.attendance.Attendees.eventBefore;
import static org.cityexchange.forum.attendance.Attendees.held;
import static org.cityexchange.forum.attendance.Attendees.inMinutes;
import static org.cityexchange.forum.attendance.Attendees.interval;
import static org.cityexchange.forum.attendance.Attendees.tell;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.attendance.Attendees.Attendee;
import org.junit.jupiter.api.Test;

/** The certificate of attendance, read back from the PDF. */
@ForumTest
class AttendanceCertificateApiTest {

    private static final String PATH = "/v1/registrations/{id}/attendance-certificate.pdf";

    private static Response certificate(Attendee attendee, String language) {
        return attendee.call().header("Accept-Language", language).get(PATH, attendee.id());
    }

    private static PDDocument read(Response certificate) throws IOException {
        certificate.then().statusCode(200).contentType("application/pdf").header("Cache-Control", "no-store");
        return Loader.loadPDF(certificate.asByteArray());
    }

    private static String textOf(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static List<PDFont> fontsOf(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    @Test
    void whoAttendedGetsACertificateInKoreanAndInEnglish() throws IOException {
        var event = event(
                0,
                0,
                Map.of(
                        "startsAt",
                        "2022-11-25T14:00:00+09:00",
                        "endsAt",
                        "2022-11-25T16:00:00+09:00",
                        "title",
                        text("국제연수 전문가 포럼 <1부> & 2부", "Expert Forum"),
                        "organizers",
                        List.of(Map.of("role", "HOST", "name", text("서울특별시", "Seoul")))));
        var attendee = attendee(
                event, "ON_SITE", Map.of("name", "뷁쀍 Nguyễn Văn Łódź", "affiliation", "São Paulo 시청 \"국제과\" {{name}}"));
        enters(event, attendee, Instant.parse("2022-11-25T05:05:00Z"));
        tell(
                event,
                List.of(interval(
                        attendee.code(),
                        Instant.parse("2022-11-25T05:00:00Z"),
                        Instant.parse("2022-11-25T05:10:00Z"))));
        held(event);
        var answer = certificate(attendee, "ko");
        answer.then()
                .header("Content-Disposition", containsString("attendance-certificate.pdf"))
                .header("Content-Language", "ko");
        try (var pdf = read(answer)) {
            assertThat(textOf(pdf))
                    .contains(
                            "참 가 확 인 서",
                            attendee.code(),
                            "뷁쀍 Nguyễn Văn Łódź",
                            "São Paulo 시청 \"국제과\" {{name}}",
                            "국제연수 전문가 포럼 <1부> & 2부",
                            "2022년 11월 25일 14:00–16:00 (Asia/Seoul)",
                            "현장, 온라인",
                            "2시간 0분",
                            "서울특별시");
            assertThat(fontsOf(pdf)).hasSizeGreaterThanOrEqualTo(2).allMatch(PDFont::isEmbedded);
            assertThat(answer.asByteArray()).hasSizeLessThan(200_000);
        }
        try (var pdf = read(certificate(attendee, "en"))) {
            assertThat(textOf(pdf))
                    .contains(
                            "Certificate of Attendance",
                            "Expert Forum",
                            "25 November 2022 14:00–16:00",
                            "2 h 0 min",
                            "Seoul");
        }
        organizer().get(PATH, attendee.id()).then().statusCode(200).header("Content-Language", "ko");
    }

    @Test
    void withoutTimesOfDayNoHoursAreMadeUp() throws IOException {
        var event = event(
                0,
                0,
                Map.of(
                        "startsAt", "2020-10-22T00:00:00+09:00",
                        "endsAt", "2020-10-23T00:00:00+09:00",
                        "datePrecision", "DAY"));
        var attendee = attendee(event, "ON_SITE");
        enters(event, attendee, Instant.parse("2020-10-22T03:00:00Z"));
        held(event);
        try (var pdf = read(certificate(attendee, "ko"))) {
            assertThat(textOf(pdf)).contains("2020년 10월 22일", "측정하지 않음").doesNotContain("00:00");
        }
    }

    @Test
    void whoDidNotAttendOrNotLongEnoughGetsNone() {
        var event = eventBefore();
        var came = attendee(event, "ON_SITE");
        var absent = attendee(event, "ON_SITE");
        enters(event, came, inMinutes(-100));
        certificate(came, "ko").then().statusCode(409).body(json("code", equalTo("NOT_ATTENDED")));
        held(event);
        certificate(came, "ko").then().statusCode(200);
        certificate(absent, "ko").then().statusCode(409).body(json("code", equalTo("NOT_ATTENDED")));
        given().get(PATH, came.id()).then().statusCode(404);
        absent.call().get(PATH, came.id()).then().statusCode(404);
        came.cancel().then().statusCode(200);
        certificate(came, "ko").then().statusCode(409);
    }
}
