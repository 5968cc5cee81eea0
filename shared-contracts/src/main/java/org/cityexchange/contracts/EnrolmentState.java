package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One person's enrolment in a course run, without the person.
 *
 * @param enrolmentId its id, for ever
 * @param courseRun what it is for
 * @param phase where it stands
 * @param completedOn the day of the completion, or null where there is none or the day is not known
 * @param cityCode the code of the person's city, as recorded with the enrolment
 * @param country the city's country, ISO 3166-1 alpha-2
 * @param personRefs pseudonyms of the person, one for each address and each key in use; none where no address is known;
 *     never null
 * @param shownAsAlumnus whether the person agreed that others see they were trained
 * @param provenance where its data come from
 */
public record EnrolmentState(
        UUID enrolmentId,
        CourseRunState courseRun,
        EnrolmentPhase phase,
        @Nullable LocalDate completedOn,
        String cityCode,
        String country,
        List<String> personRefs,
        boolean shownAsAlumnus,
        Provenance provenance) {

    /** Checks the components and copies the list. */
    public EnrolmentState {
        requireNonNull(enrolmentId, "enrolmentId");
        requireNonNull(courseRun, "courseRun");
        requireNonNull(phase, "phase");
        Checks.require(
                completedOn == null || phase == EnrolmentPhase.COMPLETED || phase == EnrolmentPhase.REVOKED,
                "completedOn belongs to a completion");
        Checks.code(cityCode, "cityCode");
        Checks.country(country, "country");
        personRefs = List.copyOf(requireNonNull(personRefs, "personRefs"));
        personRefs.forEach(ref -> Checks.personRef(ref, "personRefs"));
        requireNonNull(provenance, "provenance");
    }
}
