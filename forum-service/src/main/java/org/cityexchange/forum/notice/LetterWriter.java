package org.cityexchange.forum.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.Contact;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.Organizer;
import org.cityexchange.forum.event.Places;
import org.cityexchange.forum.registration.InvitationNotice;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.forum.registration.RegistrationView;
import org.cityexchange.forum.survey.BallotNotice;
import org.cityexchange.forum.survey.CourseBallotNotice;
import org.cityexchange.kit.mail.Letter;
import org.cityexchange.kit.mail.Wording;

/** Puts notices into words. */
@ApplicationScoped
class LetterWriter {

    /** A new occasion needs a subject and a lead in both languages. */
    private static final String WORDS = "notice.notices";

    /** Those who hold the event sign; who only supports it does not. */
    private static final Set<Organizer.Role> SENDERS = Set.of(Organizer.Role.HOST, Organizer.Role.ORGANIZER);

    /** Course runs are the centre's, in Seoul. */
    private static final String TIMES_OF_COURSE_RUNS = "Asia/Seoul";

    /** What is told with its reason; others may be written when it has come to that already. */
    private static final Set<String> REASONED = Set.of(Occasion.CANCELLED.name(), Occasion.REJECTED.name());

    private final Places places;
    private final ParticipationLinks links;

    LetterWriter(Places places, ParticipationLinks links) {
        this.places = places;
        this.links = links;
    }

    /**
     * What is to be told.
     *
     * @param topic the key of its words
     * @param token null where the letter carries none
     * @param deadline null where nothing is asked
     * @param seated whether it tells somebody that they can come
     */
    record Notice(
            String topic,
            EventView event,
            RegistrationView registration,
            String token,
            Instant deadline,
            boolean seated) {}

    /** @param link by which somebody takes part who has a seat; null where there is none */
    Letter write(Notice notice, String link) {
        var registration = notice.registration();
        var wording = Wording.in(WORDS, LetterWriter.class, registration.locale());
        var title = notice.event().title().in(registration.locale());
        var mode = wording.text("mode." + registration.mode());
        return new Letter(
                wording.locale().toLanguageTag(),
                wording.text(notice.topic() + ".subject", title),
                wording.text("greeting", registration.name()),
                paragraphs(notice, wording, title, mode, link != null),
                facts(notice, wording, title, mode, link),
                wording.text("closing"),
                senders(notice.event(), registration.locale()),
                wording.text(notice.event().contact() == null ? "footer.plain" : "footer"));
    }

    /** What somebody is told who is invited, or no longer is. */
    Letter write(InvitationNotice notice, EventView event) {
        var invitation = notice.invitation();
        var wording = Wording.in(WORDS, LetterWriter.class, invitation.locale());
        var title = event.title().in(invitation.locale());
        var facts = new ArrayList<Letter.Fact>();
        add(facts, wording, "event", title);
        add(facts, wording, "when", When.of(event, wording.locale()));
        if (invitation.mode() != RegistrationMode.ONLINE) {
            add(facts, wording, "where", where(event, invitation.locale()));
        }
        if (invitation.mode() != null) {
            add(facts, wording, "mode", wording.text("mode." + invitation.mode()));
        }
        add(facts, wording, "invitation", notice.code());
        if (notice.code() != null && invitation.expiresAt() != null) {
            add(facts, wording, "deadline", When.of(invitation.expiresAt(), event.timeZone(), wording.locale()));
        }
        add(facts, wording, "contact", contact(event.contact(), invitation.locale()));
        return new Letter(
                wording.locale().toLanguageTag(),
                wording.text(notice.occasion() + ".subject", title),
                wording.text("greeting.plain"),
                List.of(wording.text(notice.occasion() + ".lead", title)),
                facts,
                wording.text("closing"),
                senders(event, invitation.locale()),
                wording.text(event.contact() == null ? "footer.plain" : "footer"));
    }

    /** What somebody is told who may answer a survey: nothing in it says who they are but the greeting. */
    Letter write(BallotNotice notice, EventView event) {
        var language = notice.registration().locale();
        var wording = Wording.in(WORDS, LetterWriter.class, language);
        var survey = notice.survey();
        var facts = new ArrayList<Letter.Fact>();
        add(facts, wording, "event", event.title().in(language));
        add(facts, wording, "survey", survey.title().in(language));
        add(facts, wording, "surveyLink", links.ofSurvey(survey.id()).orElse(null));
        add(facts, wording, "ballot", notice.token());
        if (survey.closesAt() != null) {
            add(facts, wording, "deadline", When.of(survey.closesAt(), event.timeZone(), wording.locale()));
        }
        add(facts, wording, "contact", contact(event.contact(), language));
        return new Letter(
                wording.locale().toLanguageTag(),
                wording.text("BALLOT.subject", event.title().in(language)),
                wording.text("greeting", notice.registration().name()),
                List.of(
                        wording.text("BALLOT.lead", event.title().in(language)),
                        wording.text("BALLOT.anonymous", survey.minimumGroup())),
                facts,
                wording.text("closing"),
                senders(event, language),
                wording.text(event.contact() == null ? "footer.plain" : "footer"));
    }

    /** The same of somebody who completed a course run, of whom not even the name is known. */
    Letter write(CourseBallotNotice notice) {
        var wording = Wording.in(WORDS, LetterWriter.class, notice.locale());
        var survey = notice.survey();
        var title = survey.title().in(notice.locale());
        var facts = new ArrayList<Letter.Fact>();
        add(facts, wording, "survey", title);
        add(facts, wording, "courseRun", survey.courseRun());
        add(facts, wording, "surveyLink", links.ofSurvey(survey.id()).orElse(null));
        add(facts, wording, "ballot", notice.token());
        if (survey.closesAt() != null) {
            add(facts, wording, "deadline", When.of(survey.closesAt(), TIMES_OF_COURSE_RUNS, wording.locale()));
        }
        return new Letter(
                wording.locale().toLanguageTag(),
                wording.text("COURSE_BALLOT.subject", title),
                wording.text("greeting.plain"),
                List.of(
                        wording.text("COURSE_BALLOT.lead", survey.courseRun()),
                        wording.text("BALLOT.anonymous", survey.minimumGroup())),
                facts,
                wording.text("closing"),
                List.of(),
                wording.text("footer.plain"));
    }

    private static List<String> paragraphs(Notice notice, Wording wording, String title, String mode, boolean linked) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(wording.text(notice.topic() + ".lead", title, mode));
        if (notice.seated()) {
            var how = "attend." + notice.registration().mode();
            paragraphs.add(wording.text(linked ? how + ".link" : how));
        }
        if (notice.token() != null) {
            paragraphs.add(wording.text("token"));
        }
        return paragraphs;
    }

    private List<Letter.Fact> facts(Notice notice, Wording wording, String title, String mode, String link) {
        var event = notice.event();
        var registration = notice.registration();
        var facts = new ArrayList<Letter.Fact>();
        add(facts, wording, "event", title);
        add(facts, wording, "when", When.of(event, wording.locale()));
        if (registration.mode() == RegistrationMode.ON_SITE) {
            add(facts, wording, "where", where(event, registration.locale()));
        }
        add(facts, wording, "mode", mode);
        add(facts, wording, "code", registration.code());
        add(facts, wording, "link." + registration.mode(), link);
        add(facts, wording, "token", notice.token());
        if (notice.deadline() != null) {
            add(facts, wording, "deadline", When.of(notice.deadline(), event.timeZone(), wording.locale()));
        }
        add(facts, wording, "reason", reason(notice));
        add(facts, wording, "contact", contact(event.contact(), registration.locale()));
        return facts;
    }

    private static void add(List<Letter.Fact> facts, Wording wording, String label, String value) {
        if (value != null) {
            facts.add(new Letter.Fact(wording.text("fact." + label), value));
        }
    }

    private String where(EventView event, String language) {
        return places.of(event)
                .map(place -> place.address() == null
                        ? place.in(language)
                        : place.in(language) + " (" + place.address().in(language) + ")")
                .orElse(null);
    }

    private static String reason(Notice notice) {
        if (!REASONED.contains(notice.topic())) {
            return null;
        }
        var own = notice.registration().statusReason();
        return own == null && notice.event().status() == EventStatus.CANCELLED
                ? notice.event().statusReason()
                : own;
    }

    private static String contact(Contact contact, String language) {
        if (contact == null) {
            return null;
        }
        var department =
                contact.department() == null ? null : contact.department().in(language);
        var parts = Stream.of(department, contact.name(), contact.phone(), contact.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? null : parts;
    }

    private static List<String> senders(EventView event, String language) {
        return event.organizers().stream()
                .filter(organizer -> SENDERS.contains(organizer.role()))
                .map(organizer -> organizer.name().in(language))
                .toList();
    }
}
