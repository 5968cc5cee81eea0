package org.cityexchange.forum.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.registration.InvitationNotice;
import org.cityexchange.forum.registration.RegistrationNotice;
import org.cityexchange.forum.registration.RegistrationView;
import org.cityexchange.forum.registration.RegistrationsArrived;
import org.cityexchange.forum.survey.BallotNotice;
import org.cityexchange.forum.survey.CourseBallotNotice;
import org.cityexchange.kit.http.Traced;
import org.cityexchange.kit.mail.Draft;
import org.cityexchange.kit.mail.Mail;
import org.cityexchange.kit.mail.MailQueue;

/** Has registrants and those who are invited written to, in the transaction of what they are told. */
@ApplicationScoped
class Notices {

    private final EventAccess events;
    private final LetterWriter letters;
    private final MailQueue mails;

    Notices(EventAccess events, LetterWriter letters, MailQueue mails) {
        this.events = events;
        this.letters = letters;
        this.mails = mails;
    }

    void tell(@Observes RegistrationNotice notice) {
        send(Stream.of(Traced.now(RegistrationLetters.draft(notice))));
    }

    void tell(@Observes RegistrationsArrived arrived) {
        send(arrived.notices().stream()
                .map(each -> new Traced<>(RegistrationLetters.draft(each.what()), each.traceparent())));
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

    /** Reminds those who have a seat of their event. */
    void remind(List<RegistrationView> seated) {
        send(seated.stream().map(registration -> Traced.now(RegistrationLetters.reminder(registration))));
    }

    /** Who left no address is told by whoever entered them. */
    private void send(Stream<Traced<Draft>> drafts) {
        mails.addDrafts(drafts.filter(each -> each.what().to() != null).toList());
    }
}
