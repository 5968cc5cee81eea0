package org.cityexchange.training.enrolment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cityexchange.kit.pdf.PdfTemplate;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.trainee.TraineeFacts;

/** What stands in an invitation (초청장), in Korean or English. */
enum InvitationLetter {
    KOREAN("ko", "yyyy년 M월 d일", "현장", "온라인"),
    ENGLISH("en", "d MMMM yyyy", "on site", "online");

    private final PdfTemplate template;
    private final String language;
    private final DateTimeFormatter date;
    private final Map<Channel, String> channels;

    InvitationLetter(String language, String date, String onSite, String online) {
        this.template = PdfTemplate.of(InvitationLetter.class, "invitation_" + language + ".html");
        this.language = language;
        this.date = DateTimeFormatter.ofPattern(date, Locale.forLanguageTag(language));
        this.channels = Map.of(Channel.ON_SITE, onSite, Channel.ONLINE, online);
    }

    static InvitationLetter in(Locale locale) {
        return locale.getLanguage().equals(KOREAN.language) ? KOREAN : ENGLISH;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The page as XHTML. */
    String page(Addressee addressee, EnrolmentFacts enrolment, CourseRunFacts run, LocalDate today) {
        return template.fill(Map.of(
                "number", enrolment.id().toString(),
                "name", addressee.name(),
                "office", addressee.office(language),
                "city", addressee.city().in(language),
                "course", run.title().in(language),
                "dates", date.format(run.startsOn()) + " – " + date.format(run.endsOn()),
                "channel", channels.get(enrolment.channel()),
                "issuedOn", date.format(today),
                "host", addressee.host(language)));
    }

    /** Who is invited and by whom; what is not known is left out. */
    record Addressee(
            String name,
            TraineeFacts trainee,
            LocalizedText city,
            Optional<LocalizedText> institution,
            Optional<LocalizedText> hostNames) {

        String office(String language) {
            var institutionName = institution.map(names -> names.in(language)).orElse("");
            var title = trainee.jobTitle() == null ? "" : trainee.jobTitle();
            return institutionName.isEmpty() || title.isEmpty()
                    ? institutionName + title
                    : title + ", " + institutionName;
        }

        String host(String language) {
            return hostNames.map(names -> names.in(language)).orElse("");
        }
    }
}
