package org.cityexchange.training.selection;

import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/** Nominations, from the draft to the screening. Every change locks the run first, so that a round sees all or nothing. */
@ApplicationScoped
@Transactional
class NominationService {

    private final NominationRepository nominations;
    private final NominationAccess access;
    private final NominationSteps steps;
    private final CourseRuns runs;
    private final Trainees trainees;
    private final Institutions institutions;
    private final AccessLog accessLog;
    private final MergePatch patches;
    private final CallerLocale locale;
    private final Clock clock;

    NominationService(
            NominationRepository nominations,
            NominationAccess access,
            NominationSteps steps,
            CourseRuns runs,
            Trainees trainees,
            Institutions institutions,
            AccessLog accessLog,
            MergePatch patches,
            CallerLocale locale,
            Clock clock) {
        this.nominations = nominations;
        this.access = access;
        this.steps = steps;
        this.runs = runs;
        this.trainees = trainees;
        this.institutions = institutions;
        this.accessLog = accessLog;
        this.patches = patches;
        this.locale = locale;
        this.clock = clock;
    }

    /** Nominates somebody, as a draft. */
    NominationView nominate(String runRef, NominationRequest request) {
        var run = runs.lock(runs.get(runRef).id());
        NominationSteps.demandOpen(run);
        var own = access.ownCities();
        if (trainees.find(request.traineeId())
                .filter(found -> own == null || own.contains(found.cityCode()))
                .isEmpty()) {
            throw DomainException.at("/traineeId", ErrorCode.UNKNOWN_REFERENCE, request.traineeId());
        }
        var trainee = trainees.lock(request.traineeId()); // nobody merges the trainee meanwhile
        if (trainee.survivorId() != null) {
            throw DomainException.at("/traineeId", ErrorCode.TRAINEE_MERGED, trainee.survivorId());
        }
        if (!nominations
                .live(List.of(run.id()), trainees.recordedAs(trainee.id()))
                .isEmpty()) {
            throw DomainException.at("/traineeId", ErrorCode.DUPLICATE_NOMINATION);
        }
        var subject =
                new Nomination.Subject(run.id(), trainee.id(), trainee.cityCode(), institution(request, trainee, own));
        var details = request.details().checked(run.mode().channels());
        demandFree(subject.institutionCode(), run.id(), details.institutionRank(), null);
        var nomination = Nomination.draft(subject, details, Nomination.Origin.RECORDED, clock.instant());
        nominations.persistAndFlush(nomination);
        return nomination.toView().about(trainee);
    }

    private String institution(NominationRequest request, TraineeFacts trainee, List<String> own) {
        var code = request.institutionCode() == null ? trainee.institutionCode() : request.institutionCode();
        if (code == null) {
            throw DomainException.at("/institutionCode", ErrorCode.REQUIRED);
        }
        var institution = institutions
                .find(code)
                .orElseThrow(() -> DomainException.at("/institutionCode", ErrorCode.UNKNOWN_REFERENCE, code));
        NominationAccess.demandOwn(institution, own);
        return institution.code();
    }

    private void demandFree(String institution, UUID runId, Integer place, UUID except) {
        if (place != null && nominations.isGiven(runId, institution, place, except)) {
            throw DomainException.at("/institutionRank", ErrorCode.DUPLICATE_INSTITUTION_RANK);
        }
    }

    /** A page of the nominations for a run that the caller may see; noted in the access log. */
    PageOf<NominationView> page(String runRef, NominationFilter filter, PageParams params) {
        var run = runs.get(runRef);
        var admin = access.isAdmin();
        var page = nominations.page(run.id(), filter, access.ownCities(), params);
        if (access.isAuditor()) {
            return page.map(nomination -> nomination.toView().masked());
        }
        var known =
                trainees.byIds(page.items().stream().map(Nomination::traineeId).toList());
        accessLog.add(
                AccessOperation.LIST, "COURSE_RUN", run.id(), null, page.items().size());
        return page.map(nomination -> nomination
                .toView()
                .about(known.get(nomination.traineeId()))
                .allowing(steps.allowed(nomination, run, admin)));
    }

    /** How many are nominated for a run, as far as the caller may see them; says nothing of persons. */
    NominationSummary summary(String runRef) {
        var counts = nominations.counts(runs.get(runRef).id(), access.ownCities());
        var institutions = counts.stream()
                .collect(Collectors.groupingBy(NominationRepository.Count::institutionCode, TreeMap::new, toList()));
        return new NominationSummary(
                total(counts),
                byStatus(counts),
                institutions.entrySet().stream()
                        .map(each -> new NominationSummary.OfInstitution(
                                each.getKey(), total(each.getValue()), byStatus(each.getValue())))
                        .toList());
    }

    private static long total(List<NominationRepository.Count> counts) {
        return counts.stream().mapToLong(NominationRepository.Count::count).sum();
    }

    private static Map<NominationStatus, Long> byStatus(List<NominationRepository.Count> counts) {
        return counts.stream()
                .collect(Collectors.toMap(
                        NominationRepository.Count::status,
                        NominationRepository.Count::count,
                        Long::sum,
                        () -> new EnumMap<>(NominationStatus.class)));
    }

    /** One nomination; noted in the access log. */
    NominationView get(UUID id) {
        var nomination = access.visible(id);
        if (access.isAuditor()) {
            return nomination.toView().masked();
        }
        accessLog.add(AccessOperation.READ, "NOMINATION", id, null, 1);
        return shown(nomination);
    }

    /** Says something anew about a nomination, until it is screened. */
    NominationView change(UUID id, String ifMatch, JsonNode patch) {
        var nomination = access.visible(id);
        var run = runs.lock(nomination.courseRunId());
        nominations.lock(nomination);
        Etag.demand(ifMatch, nomination.version());
        var details = patches.apply(nomination.details(), patch, NominationDetails.class)
                .checked(run.mode().channels());
        if (!access.isAdmin()) {
            NominationSteps.demandOpen(run);
        }
        demandFree(nomination.institutionCode(), run.id(), details.institutionRank(), id);
        if (nomination.change(details, clock.instant())) {
            nominations.flush();
        }
        return shown(nomination);
    }

    /** What the caller may make of a nomination now, and what blocks the rest. */
    Transitions transitions(UUID id) {
        var nomination = access.visible(id);
        var run = runs.get(nomination.courseRunId());
        return Transitions.from(
                nomination.status(),
                NominationStatus.values(),
                to -> steps.obstacle(nomination, to, run, access.isAdmin()),
                locale);
    }

    /** Submits, withdraws or screens a nomination. */
    NominationView become(UUID id, NominationTransitionRequest request) {
        var nomination = access.visible(id);
        var run = runs.lock(nomination.courseRunId());
        nominations.lock(nomination);
        steps.obstacle(nomination, request.to(), run, access.isAdmin()).ifPresent(refusal -> {
            throw refusal;
        });
        var override = request.to() == NominationStatus.SCREENED
                ? steps.override(nomination, run, request.targetOverride())
                : null;
        if (nomination.status() == NominationStatus.INELIGIBLE && request.to() == NominationStatus.SCREENED) {
            demandFree(
                    nomination.institutionCode(), run.id(), nomination.details().institutionRank(), id);
        }
        nomination.become(request.to(), request.reason(), override, clock.instant());
        nominations.flush();
        return shown(nomination);
    }

    private NominationView shown(Nomination nomination) {
        return nomination.toView().about(trainees.get(nomination.traineeId()));
    }
}
