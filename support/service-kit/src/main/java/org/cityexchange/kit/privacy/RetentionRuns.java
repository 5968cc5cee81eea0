package org.cityexchange.kit.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;

/** Lets go of what has been kept long enough, rule by rule and some rows at a time, so that nobody waits for it. */
@ApplicationScoped
class RetentionRuns {

    private final RetentionRules rules;
    private final EntityManager entities;
    private final Pages pages;
    private final Caller caller;
    private final Clock clock;

    RetentionRuns(RetentionRules rules, EntityManager entities, Pages pages, Caller caller, Clock clock) {
        this.rules = rules;
        this.entities = entities;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    RetentionRunView run(boolean dryRun) {
        return run(dryRun, caller.subject());
    }

    @Scheduled(
            every = "24h",
            delayed = "1h",
            identity = "retention",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        run(false, null);
    }

    private RetentionRunView run(boolean dryRun, String startedBy) {
        var startedAt = clock.instant();
        var counts = new ArrayList<RetentionRunView.ByRule>();
        for (var rule : rules.retained()) {
            var rows = dryRun ? due(rule) : letGo(rule);
            var code = rule.standard().code();
            counts.add(new RetentionRunView.ByRule(code, rules.get(code).keptFor(), rows));
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            var run = new RetentionRun(dryRun, startedAt, startedBy, counts);
            entities.persist(run);
            return run.toView();
        });
    }

    private long due(Retained rule) {
        return QuarkusTransaction.joiningExisting().call(() -> rule.due(rules.cutOff(rule)));
    }

    private long letGo(Retained rule) {
        long all = 0;
        int some;
        do {
            some = QuarkusTransaction.joiningExisting().call(() -> rule.letGo(rules.cutOff(rule)));
            all += some;
        } while (some > 0);
        return all;
    }

    @Transactional
    RetentionRunView get(UUID id) {
        var run = entities.find(RetentionRun.class, id);
        if (run == null) {
            throw DomainException.notFound();
        }
        return run.toView();
    }

    PageOf<RetentionRunView> page(PageParams params) {
        var listing = Listing.of(RetentionRun.class, RetentionRun::id)
                .sortableBy("startedAt", "e.startedAt", Instant.class, RetentionRun::startedAt)
                .sortedBy("-startedAt");
        return pages.page(listing, params).map(RetentionRun::toView);
    }
}
