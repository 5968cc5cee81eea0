package org.cityexchange.training.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What outcomes say. */
@ApplicationScoped
@Transactional
class OutcomeService {

    private static final String SUBJECT = "OUTCOME";

    private final OutcomeRepository outcomes;
    private final OutcomeAccess access;
    private final OutcomeReferences references;
    private final OutcomeViews views;
    private final AccessLog accessLog;
    private final MergePatch patches;
    private final Clock clock;

    OutcomeService(
            OutcomeRepository outcomes,
            OutcomeAccess access,
            OutcomeReferences references,
            OutcomeViews views,
            AccessLog accessLog,
            MergePatch patches,
            Clock clock) {
        this.outcomes = outcomes;
        this.access = access;
        this.references = references;
        this.views = views;
        this.accessLog = accessLog;
        this.patches = patches;
        this.clock = clock;
    }

    /** One outcome; that the caller saw who brought it about is noted in the access log. */
    OutcomeView get(String ref) {
        return seen(views.one(access.visible(outcomes.byRef(ref))));
    }

    private OutcomeView seen(OutcomeView view) {
        if (view.trainees() != null && !view.trainees().isEmpty()) {
            accessLog.add(
                    AccessOperation.READ,
                    SUBJECT,
                    view.id(),
                    null,
                    view.trainees().size());
        }
        return view;
    }

    /** A page of the outcomes that match and the caller may see. */
    PageOf<OutcomeView> page(OutcomeFilter filter, PageParams params) {
        var page = outcomes.page(filter, access, params);
        return new PageOf<>(views.many(page.items()), page.page());
    }

    /** Passes on every outcome of the list. */
    void each(OutcomeFilter filter, String sort, Consumer<OutcomeView> row) {
        outcomes.all(filter, access, sort, batch -> views.many(batch).forEach(row));
    }

    /** Enters a draft. */
    OutcomeView create(OutcomeRequest request) {
        if (request.code() != null && outcomes.count("code", request.code()) > 0) {
            throw DomainException.at("/code", ErrorCode.DUPLICATE_CODE, request.code());
        }
        references.check(request, null);
        var outcome = Outcome.draft(request, access.actor().subject(), clock.instant());
        outcomes.persistAndFlush(outcome);
        return views.one(outcome);
    }

    /** Says something anew. */
    OutcomeView change(String ref, String ifMatch, JsonNode patch) {
        var outcome = forChange(ref, ifMatch);
        outcome.demandChangeable();
        var before = outcome.said();
        var request = patches.apply(before, patch, OutcomeRequest.class);
        references.check(request, before);
        if (outcome.change(request, clock.instant())) {
            outcomes.flush();
        }
        return views.one(outcome);
    }

    /** Takes a draft away; what was ever reported is retracted instead. */
    void delete(String ref, String ifMatch) {
        var outcome = forChange(ref, ifMatch);
        if (outcome.status() != OutcomeStatus.DRAFT) {
            throw new DomainException(ErrorCode.OUTCOME_IS_FIXED, outcome.status());
        }
        outcomes.delete(outcome);
        outcomes.flush();
    }

    private Outcome forChange(String ref, String ifMatch) {
        var outcome = outcomes.lock(access.visible(outcomes.byRef(ref)));
        access.demandWorker(outcome);
        Etag.demand(ifMatch, outcome.version());
        return outcome;
    }
}
