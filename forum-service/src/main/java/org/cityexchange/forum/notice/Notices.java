package org.cityexchange.forum.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.forum.calendar.EventCalendars;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.notice.LetterWriter.Notice;
import org.cityexchange.forum.registration.InvitationNotice;
import org.cityexchange.forum.registration.RegistrationNotice;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.forum.registration.RegistrationsArrived;
import org.cityexchange.forum.survey.BallotNotice;
import org.cityexchange.forum.survey.CourseBallotNotice;
import org.cityexchange.kit.http.Traced;
import org.cityexchange.kit.mail.Mail;
import org.cityexchange.kit.mail.MailQueue;

/** Writes to registrants and to those who are invited, in the transaction of what they are told. */
@ApplicationScoped
class Notices {

    /** What tells somebody that they can come; the event for their calendar goes with it. */
    private static final Set<Occasion> SEATED = Set.of(Occasion.CONFIRMED, Occasion.PROMOTED, Occasion.MODE_SWITCHED);

    private final EventAccess events;
    private final LetterWriter letters;
    private final ParticipationLinks links;
    private final EventCalendars calendars;
    private final MailQueue mails;

    Notices(
            EventAccess events,
            LetterWriter letters,
            ParticipationLinks links,
            EventCalendars calendars,
            MailQueue mails) {
        this.events = events;
        this.letters = letters;
        this.links = links;
        this.calendars = calendars;
        this.mails = mails;
    }

    void tell(@Observes RegistrationNotice notice) {
        tell(List.of(Traced.now(notice)));
    }

    void tell(@Observes RegistrationsArrived arrived) {
        tell(arrived.notices());
    }

    private void tell(List<Traced<RegistrationNotice>> notices) {
        var known = new HashMap<UUID, EventView>();
        send(notices.stream()
                .map(each -> {
                    var eventId = each.what().registration().eventId();
                    var event = known.computeIfAbsent(eventId, events::get);
                    return new Traced<>(notice(each.what(), event), each.traceparent());
                })
                .toList());
    }

    private static Notice notice(RegistrationNotice notice, EventView event) {
        return new Notice(
                notice.occasion().name(),
                event,
                notice.registration(),
                notice.token(),
                notice.deadline(),
                SEATED.contains(notice.occasion()));
    }

    void tell(@Observes InvitationNotice notice) {
        var invitation = notice.invitation();
        var letter = letters.write(notice, events.get(invitation.eventId()));
        mails.add(new Mail(notice.occasion().name(), invitation.id(), invitation.email(), letter, List.of()));
    }

    void tell(@Observes BallotNotice notice) {
        var registration = notice.registration();
        var letter = letters.write(notice, events.get(registration.eventId()));
        mails.add(new Mail("SURVEY_BALLOT", registration.id(), registration.email(), letter, List.of()));
    }

    /** The mail is about the survey: about whoever gets it there is nothing here. */
    void tell(@Observes CourseBallotNotice notice) {
        var letter = letters.write(notice);
        mails.add(new Mail("SURVEY_BALLOT", notice.survey().id(), notice.email(), letter, List.of()));
    }

    /** Queues letters; who left no address is told by whoever entered them. */
    void send(List<Traced<Notice>> all) {
        var addressed = all.stream()
                .filter(each -> each.what().registration().email() != null)
                .toList();
        var found = links.of(addressed.stream()
                .map(Traced::what)
                .filter(Notice::seated)
                .map(Notice::registration)
                .toList());
        var written = new HashMap<String, Mail.Attachment>();
        mails.addAll(addressed.stream()
                .map(each -> new Traced<>(mail(each.what(), found, written), each.traceparent()))
                .toList());
    }

    /** @param written the calendars that were written for others, which are the same for each language of an event */
    private Mail mail(Notice notice, Map<UUID, String> found, Map<String, Mail.Attachment> written) {
        var registration = notice.registration();
        var letter = letters.write(notice, found.get(registration.id()));
        var calendar = notice.event().id() + letter.language();
        return new Mail(
                notice.kind(),
                registration.id(),
                registration.email(),
                letter,
                notice.seated()
                        ? List.of(written.computeIfAbsent(calendar, key -> calendar(notice.event(), letter.language())))
                        : List.of());
    }

    private Mail.Attachment calendar(EventView event, String language) {
        return new Mail.Attachment(
                event.slug() + ".ics",
                "text/calendar; method=PUBLISH",
                calendars.of(event, Locale.forLanguageTag(language)));
    }
}
