package org.cityexchange.forum.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cityexchange.forum.calendar.EventCalendars;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.notice.LetterWriter.Notice;
import org.cityexchange.forum.registration.InvitationNotice;
import org.cityexchange.forum.registration.RegistrationNotice;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.forum.survey.BallotNotice;
import org.cityexchange.forum.survey.CourseBallotNotice;
import org.cityexchange.kit.mail.Mail;
import org.cityexchange.kit.mail.MailQueue;

/** Writes to registrants and to those who are invited, in the transaction of what they are told. */
@ApplicationScoped
class Notices {

    /** What tells somebody that they can come; the event for their calendar goes with it. */
    private static final Set<Occasion> SEATED = Set.of(Occasion.CONFIRMED, Occasion.PROMOTED, Occasion.MODE_SWITCHED);

    private final EventAccess events;
    private final LetterWriter letters;
    private final EventCalendars calendars;
    private final MailQueue mails;

    Notices(EventAccess events, LetterWriter letters, EventCalendars calendars, MailQueue mails) {
        this.events = events;
        this.letters = letters;
        this.calendars = calendars;
        this.mails = mails;
    }

    void tell(@Observes RegistrationNotice notice) {
        var registration = notice.registration();
        send(
                "REGISTRATION_" + notice.occasion(),
                new Notice(
                        notice.occasion().name(),
                        events.get(registration.eventId()),
                        registration,
                        notice.token(),
                        notice.deadline(),
                        SEATED.contains(notice.occasion())));
    }

    void tell(@Observes InvitationNotice notice) {
        var invitation = notice.invitation();
        var letter = letters.write(notice, events.get(invitation.eventId()));
        mails.add(new Mail(
                notice.occasion().name(),
                invitation.id(),
                invitation.email(),
                Locale.forLanguageTag(letter.language()),
                letter.subject(),
                letter.text(),
                letter.html(),
                List.of()));
    }

    void tell(@Observes BallotNotice notice) {
        var registration = notice.registration();
        var letter = letters.write(notice, events.get(registration.eventId()));
        mails.add(new Mail(
                "SURVEY_BALLOT",
                registration.id(),
                registration.email(),
                Locale.forLanguageTag(letter.language()),
                letter.subject(),
                letter.text(),
                letter.html(),
                List.of()));
    }

    /** The mail is about the survey: about whoever gets it there is nothing here. */
    void tell(@Observes CourseBallotNotice notice) {
        var letter = letters.write(notice);
        mails.add(new Mail(
                "SURVEY_BALLOT",
                notice.survey().id(),
                notice.email(),
                Locale.forLanguageTag(letter.language()),
                letter.subject(),
                letter.text(),
                letter.html(),
                List.of()));
    }

    /** Queues a letter under that kind of mail; who left no address is told by whoever entered them. */
    void send(String kind, Notice notice) {
        if (notice.registration().email() == null) {
            return;
        }
        var letter = letters.write(notice);
        mails.add(new Mail(
                kind,
                notice.registration().id(),
                notice.registration().email(),
                Locale.forLanguageTag(letter.language()),
                letter.subject(),
                letter.text(),
                letter.html(),
                notice.seated() ? List.of(calendar(notice.event(), letter.language())) : List.of()));
    }

    private Mail.Attachment calendar(EventView event, String language) {
        return new Mail.Attachment(
                event.slug() + ".ics",
                "text/calendar; method=PUBLISH",
                calendars.of(event, Locale.forLanguageTag(language)));
    }
}
