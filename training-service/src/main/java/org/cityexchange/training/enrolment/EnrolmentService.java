package org.cityexchange.training.enrolment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.EnrolmentNews.Changes;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.Trainees;

/** Enrolling, and what is seen and said of an enrolment; what becomes of it is up to {@link EnrolmentLife}. */
@ApplicationScoped
@Transactional
class EnrolmentService {

    private final Enroller enroller;
    private final EnrolmentRepository enrolments;
    private final EnrolmentPages pages;
    private final EnrolmentAccess access;
    private final EnrolmentLetters letters;
    private final EnrolmentNews news;
    private final Seating seating;
    private final CourseRuns runs;
    private final Trainees trainees;
    private final TargetRegion region;
    private final Institutions institutions;
    private final MergePatch patches;
    private final CallerLocale locale;
    private final Clock clock;

    EnrolmentService(
            Enroller enroller,
            EnrolmentRepository enrolments,
            EnrolmentPages pages,
            EnrolmentAccess access,
            EnrolmentLetters letters,
            EnrolmentNews news,
            Seating seating,
            CourseRuns runs,
            Trainees trainees,
            TargetRegion region,
            Institutions institutions,
            MergePatch patches,
            CallerLocale locale,
            Clock clock) {
        this.enroller = enroller;
        this.enrolments = enrolments;
        this.pages = pages;
        this.access = access;
        this.letters = letters;
        this.news = news;
        this.seating = seating;
        this.runs = runs;
        this.trainees = trainees;
        this.region = region;
        this.institutions = institutions;
        this.patches = patches;
        this.locale = locale;
        this.clock = clock;
    }

    /** Invites a trainee to a course run, or has the trainee wait. */
    EnrolmentReceipt enrol(String runRef, EnrolmentRequest request) {
        return enroller.enrol(runs.get(runRef).id(), request);
    }

    /** A page of the enrolments of a run that the caller may see. */
    PageOf<EnrolmentView> page(String runRef, EnrolmentFilter filter, PageParams params) {
        var run = runs.get(runRef);
        var admin = access.isAdmin();
        var own = admin || access.isAuditor() ? null : access.ownCities();
        var page = pages.page(run.id(), filter, own, params).map(Enrolment::toView);
        if (admin) {
            var now = clock.instant();
            return page.map(view -> view.forStaff(EnrolmentSteps.openToStaff(view, run.status(), now)));
        }
        return page.map(access.isAuditor() ? EnrolmentView::masked : EnrolmentView::withoutOverride);
    }

    EnrolmentView get(UUID id, String token) {
        return seating.placed(access.toRead(id, token));
    }

    Transitions transitions(UUID id, String token) {
        var held = access.toChange(id, token);
        var view = held.enrolment().toView();
        var run = runs.get(view.courseRunId()).status();
        var now = clock.instant();
        return Transitions.from(
                view.status(),
                EnrolmentStatus.values(),
                to -> EnrolmentSteps.obstacle(view, to, held.as(), run, now),
                locale);
    }

    /** Corrects what was so of the trainee on that day; another continent means another share of the seats. */
    EnrolmentView correct(UUID id, String ifMatch, JsonNode patch) {
        var enrolment = access.ofAdmin(id);
        var run = seating.lock(enrolment.runId());
        enrolments.lock(enrolment);
        Etag.demand(ifMatch, enrolment.version());
        var before = enrolment.snapshot();
        var details = patches.apply(
                new EnrolmentDetails(
                        before.cityCode(), before.institutionCode(), before.rank(), enrolment.targetOverride()),
                patch,
                EnrolmentDetails.class);
        var after = new Snapshot(details.cityCode(), details.institutionCode(), details.rank());
        checkInstitution(before, after);
        var override = TargetRegion.check(run, region.placeOf(run, after.cityCode()), details.targetOverride());
        if (!after.equals(before) || !Objects.equals(override, enrolment.targetOverride())) {
            var changes = new Changes();
            changes.of(enrolment).correct(after, override, clock.instant());
            seating.pass(run, seating.moveShare(enrolment, run), changes);
            news.tell(changes);
        }
        return seating.placed(enrolment.toView());
    }

    private void checkInstitution(Snapshot before, Snapshot after) {
        var code = after.institutionCode();
        if (code != null && !code.equals(before.institutionCode()) && !institutions.exists(code)) {
            throw DomainException.at("/institutionCode", ErrorCode.UNKNOWN_REFERENCE, code);
        }
    }

    /** Ends the token of an enrolment and makes another one: mailed where there is an address, shown otherwise. */
    EnrolmentReceipt reissue(UUID id) {
        var enrolment = enrolments.lock(access.ofAdmin(id));
        var trainee = trainees.get(enrolment.traineeId());
        String shown = null;
        if (trainee.email() == null) {
            shown = letters.newToken(enrolment);
        } else {
            letters.tell(EnrolmentLetters.Occasion.TOKEN_REISSUED, enrolment, runs.get(enrolment.runId()));
        }
        enrolments.flush();
        return new EnrolmentReceipt(seating.placed(enrolment.toView()), shown);
    }
}
