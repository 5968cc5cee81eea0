package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.pdf.PdfRenderer;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.city.CityRef;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.EnrolmentSteps.As;
import org.cityexchange.training.institution.InstitutionRef;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/** Writes invitations for whoever has a seat or is kept one; what an administrator fetches is noted in the access log. */
@ApplicationScoped
@Transactional
class InvitationLetters {

    private final EnrolmentAccess access;
    private final CourseRuns runs;
    private final Trainees trainees;
    private final Cities cities;
    private final Institutions institutions;
    private final AccessLog accessLog;
    private final Clock clock;

    InvitationLetters(
            EnrolmentAccess access,
            CourseRuns runs,
            Trainees trainees,
            Cities cities,
            Institutions institutions,
            AccessLog accessLog,
            Clock clock) {
        this.access = access;
        this.runs = runs;
        this.trainees = trainees;
        this.cities = cities;
        this.institutions = institutions;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** The page, and the language it is in. */
    record Page(String xhtml, Locale locale) {}

    /**
     * The invitation as a page.
     *
     * @param locale which language is asked for, given the trainee's own
     */
    Page page(UUID id, String token, UnaryOperator<Locale> locale) {
        var held = access.ofHolder(id, token);
        var enrolment = held.enrolment().toFacts();
        if (!enrolment.status().hasSeat()) {
            throw new DomainException(ErrorCode.NOT_INVITED);
        }
        var trainee = trainees.get(enrolment.traineeId());
        if (held.as() == As.ADMIN) {
            accessLog.add(AccessOperation.READ, "TRAINEE", trainee.id(), null, 1);
        }
        var run = runs.get(enrolment.runId());
        var letter = InvitationLetter.in(locale.apply(Locale.forLanguageTag(trainee.language())));
        var addressee = new InvitationLetter.Addressee(
                printable(trainee),
                trainee,
                cities.find(enrolment.cityCode())
                        .map(CityRef::names)
                        .orElseGet(() -> LocalizedText.of(enrolment.cityCode(), enrolment.cityCode())),
                names(enrolment.institutionCode()),
                names(run.hostInstitution()));
        return new Page(
                letter.page(addressee, enrolment, run, LocalDate.ofInstant(clock.instant(), run.zone())),
                letter.locale());
    }

    private Optional<LocalizedText> names(String institution) {
        return Optional.ofNullable(institution).flatMap(institutions::find).map(InstitutionRef::names);
    }

    /** The name as its bearer writes it, or its Latin spelling where it is in a script that a page is not set in. */
    private static String printable(TraineeFacts trainee) {
        if (trainee.name() != null && PdfRenderer.canSet(trainee.name())) {
            return trainee.name();
        }
        if (trainee.nameLatin() != null && PdfRenderer.canSet(trainee.nameLatin())) {
            return trainee.nameLatin();
        }
        throw new DomainException(ErrorCode.NAME_NOT_PRINTABLE);
    }
}
