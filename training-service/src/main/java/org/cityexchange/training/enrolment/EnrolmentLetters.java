package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cityexchange.kit.mail.Letter;
import org.cityexchange.kit.mail.Mail;
import org.cityexchange.kit.mail.MailQueue;
import org.cityexchange.kit.mail.Wording;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/**
 * Writes to trainees, in the transaction of what they are told; who has no address is told by whoever enrolled them. A
 * letter that asks for an answer carries a new secret, and the one before ends.
 */
@ApplicationScoped
class EnrolmentLetters {

    private static final String WORDS = "enrolment.letters";
    private static final Set<Occasion> WITH_TOKEN =
            EnumSet.of(Occasion.INVITED, Occasion.WAITLISTED, Occasion.TOKEN_REISSUED);

    private final Trainees trainees;
    private final Institutions institutions;
    private final MailQueue mails;

    EnrolmentLetters(Trainees trainees, Institutions institutions, MailQueue mails) {
        this.trainees = trainees;
        this.institutions = institutions;
        this.mails = mails;
    }

    /** What a trainee is told; each needs a subject and a lead in {@code enrolment/letters_{ko,en}.properties}. */
    enum Occasion {
        INVITED,
        WAITLISTED,
        CONFIRMED,
        CHANNEL_SWITCHED,
        EXPIRED,
        WITHDRAWN,
        RUN_CANCELLED,
        TOKEN_REISSUED
    }

    /** A new secret for the holder; the one before ends. */
    String newToken(Enrolment enrolment) {
        var token = Secrets.newToken();
        enrolment.heldWith(token);
        return token;
    }

    /** Has the trainee told, where there is an address. */
    void tell(Occasion occasion, Enrolment enrolment, CourseRunFacts run) {
        var trainee = trainees.get(enrolment.traineeId());
        if (trainee.email() == null) {
            return;
        }
        var token = WITH_TOKEN.contains(occasion) ? newToken(enrolment) : null;
        var letter = letter(occasion, enrolment, run, trainee, token);
        mails.add(new Mail("ENROLMENT_" + occasion, enrolment.id(), trainee.email(), letter, List.of()));
    }

    private Letter letter(
            Occasion occasion, Enrolment enrolment, CourseRunFacts run, TraineeFacts trainee, String token) {
        var wording = Wording.in(WORDS, EnrolmentLetters.class, trainee.language());
        var language = wording.locale().toLanguageTag();
        var title = run.title().in(language);
        var paragraphs = new ArrayList<>(List.of(wording.text(occasion + ".lead", title)));
        if (token != null) {
            paragraphs.add(wording.text("token"));
        }
        return new Letter(
                language,
                wording.text(occasion + ".subject", title),
                trainee.name() == null ? wording.text("greeting.plain") : wording.text("greeting", trainee.name()),
                paragraphs,
                facts(enrolment, run, wording, token),
                wording.text("closing"),
                host(run, language),
                wording.text("footer"));
    }

    private List<Letter.Fact> facts(Enrolment enrolment, CourseRunFacts run, Wording wording, String token) {
        var date = DateTimeFormatter.ofPattern(wording.text("date"), wording.locale());
        var facts = new ArrayList<Letter.Fact>();
        add(facts, wording, "course", run.title().in(wording.locale().toLanguageTag()));
        add(facts, wording, "when", date.format(run.startsOn()) + " – " + date.format(run.endsOn()));
        add(
                facts,
                wording,
                "channel",
                wording.text("channel." + enrolment.seat().channel()));
        if (enrolment.expiresAt() != null) {
            add(facts, wording, "deadline", moment(enrolment, run.zone(), wording));
        }
        add(facts, wording, "number", enrolment.id().toString());
        add(facts, wording, "token", token);
        return facts;
    }

    private static String moment(Enrolment enrolment, ZoneId zone, Wording wording) {
        var at = enrolment.expiresAt().atZone(zone);
        return DateTimeFormatter.ofPattern(wording.text("moment"), wording.locale())
                        .format(at)
                + " (" + zone.getId() + ")";
    }

    private static void add(List<Letter.Fact> facts, Wording wording, String label, String value) {
        if (value != null) {
            facts.add(new Letter.Fact(wording.text("fact." + label), value));
        }
    }

    private List<String> host(CourseRunFacts run, String language) {
        return Optional.ofNullable(run.hostInstitution())
                .flatMap(institutions::find)
                .map(host -> List.of(host.names().in(language)))
                .orElse(List.of());
    }
}
