package org.cityexchange.training.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityexchange.kit.mail.Letter;
import org.cityexchange.kit.mail.Mail;
import org.cityexchange.kit.mail.MailQueue;
import org.cityexchange.kit.mail.Wording;
import org.cityexchange.training.trainee.TraineeFacts;

/** Writes to alumni, in the transaction of what they are told. */
@ApplicationScoped
class AlumniLetters {

    private static final String WORDS = "alumni.letters";

    private final MailQueue mails;

    AlumniLetters(MailQueue mails) {
        this.mails = mails;
    }

    /** Mails an alumnus the secret; answers whether there is an address to mail to. */
    boolean mail(TraineeFacts alumnus, String token) {
        if (alumnus.email() == null) {
            return false;
        }
        var letter = letter(alumnus, token);
        mails.add(new Mail("ALUMNUS_CONSENTS", alumnus.id(), alumnus.email(), letter, List.of()));
        return true;
    }

    private static Letter letter(TraineeFacts alumnus, String token) {
        var wording = Wording.in(WORDS, AlumniLetters.class, alumnus.language());
        return new Letter(
                wording.locale().toLanguageTag(),
                wording.text("subject"),
                alumnus.name() == null ? wording.text("greeting.plain") : wording.text("greeting", alumnus.name()),
                List.of(wording.text("lead"), wording.text("token")),
                List.of(
                        new Letter.Fact(
                                wording.text("fact.number"), alumnus.id().toString()),
                        new Letter.Fact(wording.text("fact.token"), token)),
                wording.text("closing"),
                List.of(),
                wording.text("footer"));
    }
}
