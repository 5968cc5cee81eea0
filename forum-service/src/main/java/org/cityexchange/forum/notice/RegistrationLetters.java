package org.cityexchange.forum.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.forum.calendar.EventCalendars;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.notice.LetterWriter.Notice;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.forum.registration.RegistrationNotice;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.forum.registration.RegistrationView;
import org.cityexchange.kit.mail.Draft;
import org.cityexchange.kit.mail.Mail;
import org.cityexchange.kit.mail.MailWriter;
import org.cityexchange.kit.security.Secrets;

/**
 * The mails to registrants. Queued is what only the notice knows; the letter, the calendar and the link are made when the
 * mail is sent, of the registration and its event as they are by then.
 */
@ApplicationScoped
class RegistrationLetters implements MailWriter {

    private static final String REMINDER = "REMINDER";

    /** What tells somebody that they can come: a link goes with it, and the event for their calendar. */
    private static final Set<String> SEATED =
            Set.of(Occasion.CONFIRMED.name(), Occasion.PROMOTED.name(), Occasion.MODE_SWITCHED.name(), REMINDER);

    /** The topics of the letters by the kinds of mail they are sent as. */
    private static final Map<String, String> TOPICS = Stream.concat(
                    Arrays.stream(Occasion.values()).map(Occasion::name), Stream.of(REMINDER))
            .collect(Collectors.toMap(RegistrationLetters::kind, Function.identity()));

    private static final String TOKEN = "token";
    private static final String DEADLINE = "deadline";
    private static final String LINK_TOKEN = "linkToken";

    private final RegistrationDirectory registrations;
    private final EventAccess events;
    private final LetterWriter letters;
    private final ParticipationLinks links;
    private final EventCalendars calendars;

    RegistrationLetters(
            RegistrationDirectory registrations,
            EventAccess events,
            LetterWriter letters,
            ParticipationLinks links,
            EventCalendars calendars) {
        this.registrations = registrations;
        this.events = events;
        this.letters = letters;
        this.links = links;
        this.calendars = calendars;
    }

    /** What is told of a registration. */
    static Draft draft(RegistrationNotice notice) {
        var told = new HashMap<String, String>();
        if (notice.token() != null) {
            told.put(TOKEN, notice.token());
        }
        if (notice.deadline() != null) {
            told.put(DEADLINE, notice.deadline().toString());
        }
        return draft(notice.occasion().name(), notice.registration(), told);
    }

    /** What reminds somebody of an event. */
    static Draft reminder(RegistrationView registration) {
        return draft(REMINDER, registration, new HashMap<>());
    }

    private static Draft draft(String topic, RegistrationView registration, Map<String, String> told) {
        if (SEATED.contains(topic)) {
            // the link is the same however often the mail is sent
            told.put(LINK_TOKEN, Secrets.newToken());
        }
        return new Draft(kind(topic), registration.id(), registration.email(), told);
    }

    private static String kind(String topic) {
        return topic.equals(REMINDER) ? "EVENT_REMINDER" : "REGISTRATION_" + topic;
    }

    @Override
    public Set<String> kinds() {
        return TOPICS.keySet();
    }

    /** Whoever was erased meanwhile has no address any more, and is told nothing. */
    @Override
    public Optional<Mail> write(Draft draft) {
        return registrations
                .view(draft.about())
                .filter(registration -> registration.email() != null)
                .map(registration -> write(draft, registration));
    }

    private Mail write(Draft draft, RegistrationView registration) {
        var topic = TOPICS.get(draft.kind());
        var told = draft.told();
        var deadline = told.get(DEADLINE);
        var seated = SEATED.contains(topic);
        var notice = new Notice(
                topic,
                events.get(registration.eventId()),
                registration,
                told.get(TOKEN),
                deadline == null ? null : Instant.parse(deadline),
                seated);
        if (!seated) {
            return draft.written(letters.write(notice, null), List.of());
        }
        var link = links.of(registration, told.get(LINK_TOKEN)).orElse(null);
        var letter = letters.write(notice, link);
        return draft.written(letter, List.of(calendar(notice.event(), letter.language())));
    }

    private Mail.Attachment calendar(EventView event, String language) {
        return new Mail.Attachment(
                event.slug() + ".ics",
                "text/calendar; method=PUBLISH",
                calendars.of(event, Locale.forLanguageTag(language)));
    }
}
