package org.cityexchange.kit.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;

/** How long things are kept: the standard of each, unless somebody set it otherwise. */
@ApplicationScoped
class RetentionRules {

    private final List<Retained> retained;
    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    RetentionRules(@All List<Retained> retained, EntityManager entities, Caller caller, Clock clock) {
        this.retained = retained.stream()
                .sorted(Comparator.comparing(each -> each.standard().code()))
                .toList();
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    List<Retained> retained() {
        return retained;
    }

    /** What was last needed before this moment has been kept long enough. */
    Instant cutOff(Retained each) {
        var period =
                stored(each).map(RetentionRule::period).orElse(each.standard().period());
        return clock.instant().atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }

    @Transactional
    List<RetentionRuleView> all() {
        return retained.stream().map(this::view).toList();
    }

    @Transactional
    RetentionRuleView get(String code) {
        return view(known(code));
    }

    @Transactional
    RetentionRuleView set(String code, String ifMatch, RetentionRuleRequest request) {
        var rule = known(code);
        var stored = stored(rule);
        Etag.demand(ifMatch, stored.map(RetentionRule::version).orElse(0));
        var changed = stored.orElseGet(() -> new RetentionRule(code));
        changed.set(request.period(), caller.subject(), clock.instant());
        if (stored.isEmpty()) {
            entities.persist(changed);
        }
        entities.flush();
        return view(rule);
    }

    private Retained known(String code) {
        return retained.stream()
                .filter(each -> each.standard().code().equals(code))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private Optional<RetentionRule> stored(Retained each) {
        return Optional.ofNullable(
                entities.find(RetentionRule.class, each.standard().code()));
    }

    private RetentionRuleView view(Retained each) {
        var standard = each.standard();
        var stored = stored(each);
        return new RetentionRuleView(
                standard.code(),
                standard.what(),
                standard.since(),
                standard.action(),
                stored.map(RetentionRule::period).orElse(standard.period()).toString(),
                standard.period().toString(),
                stored.map(RetentionRule::version).orElse(0));
    }
}
