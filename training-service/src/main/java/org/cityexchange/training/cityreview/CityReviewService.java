package org.cityexchange.training.cityreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.CityNameKind;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.city.CityEntries;
import org.cityexchange.training.city.CityMatchRequest;
import org.cityexchange.training.city.CityMatcher;
import org.cityexchange.training.city.CityNameRequest;
import org.cityexchange.training.city.CityRef;

/** Reviews of proposed cities. The registry's keepers decide; a coordinator sees what they proposed themselves. */
@ApplicationScoped
@Transactional
class CityReviewService {

    private final CityReviewRepository reviews;
    private final StoredProposalRepository proposals;
    private final CityProposals intake;
    private final CityMatcher matcher;
    private final Cities cities;
    private final CityEntries entries;
    private final Event<CityProposalDecided> decisions;
    private final Caller caller;
    private final Clock clock;

    CityReviewService(
            CityReviewRepository reviews,
            StoredProposalRepository proposals,
            CityProposals intake,
            CityMatcher matcher,
            Cities cities,
            CityEntries entries,
            Event<CityProposalDecided> decisions,
            Caller caller,
            Clock clock) {
        this.reviews = reviews;
        this.proposals = proposals;
        this.intake = intake;
        this.matcher = matcher;
        this.cities = cities;
        this.entries = entries;
        this.decisions = decisions;
        this.caller = caller;
        this.clock = clock;
    }

    /** A page of the reviews the caller may see. */
    PageOf<CityReviewView> page(List<CityReviewStatus> status, List<String> country, PageParams params) {
        var page = reviews.page(status, country, seesAll() ? null : caller.subject(), params);
        var made = proposalsOf(page.items().stream().map(CityReview::id).toList());
        return page.map(review -> review.toView(made.getOrDefault(review.id(), List.of()), null));
    }

    /** One review, with the cities that may be meant while it is open. */
    CityReviewView get(UUID id) {
        var review = visible(id);
        var candidates = review.status() == CityReviewStatus.OPEN
                ? matcher.match(new CityMatchRequest(List.of(review.name()), review.country(), null))
                : null;
        return review.toView(proposalsOf(List.of(id)).get(id), candidates);
    }

    /** The review, for what it may become. */
    CityReview visible(UUID id) {
        var review = reviews.findByIdOptional(id).orElseThrow(DomainException::notFound);
        if (proposalsOf(List.of(id)).isEmpty()) {
            throw DomainException.notFound();
        }
        return review;
    }

    /** Takes in a proposal of the caller. */
    CityReviewView propose(ProposeCityRequest request) {
        var id = intake.propose(new CityProposal(
                Ids.next(),
                request.name(),
                request.country(),
                ProposalOrigin.TRAINING,
                caller.subject(),
                request.note(),
                null));
        proposals.flush();
        return reviews.findById(id).toView(proposalsOf(List.of(id)).get(id), null);
    }

    /** Decides about a proposed city, and tells all who proposed it. */
    CityReviewView become(UUID id, CityReviewTransitionRequest request) {
        var review = reviews.locked(id);
        review.obstacle(request.to()).ifPresent(refusal -> {
            throw refusal;
        });
        var now = clock.instant();
        switch (request.to()) {
            case LINKED -> link(review, existing(review, request), request, now);
            case CREATED -> link(review, created(request), request, now);
            case REJECTED -> review.reject(request.rejection(), caller.subject(), request.reason(), now);
            case OPEN -> throw DomainException.illegalTransition(review.status(), request.to());
        }
        reviews.flush(); // the answer shows the version after the change
        var made = proposalsOf(List.of(id)).get(id);
        made.forEach(proposal -> decisions.fire(proposal.decided(review)));
        if (review.city() != null) {
            linkKnownByNow(review.country(), review.city(), now);
        }
        return review.toView(made, null);
    }

    /** Whoever waits under another name that the city bears exactly, in another language say, is answered as well. */
    private void linkKnownByNow(String country, String city, Instant now) {
        var known = reviews.undecided(country, matcher.keysOf(city)).stream()
                .filter(each -> matcher.exact(each.name(), country).equals(Optional.of(city)))
                .toList();
        known.forEach(each -> each.link(CityReviewStatus.LINKED, city, null, null, now));
        var made = proposals.of(known.stream().map(CityReview::id).toList());
        known.forEach(each -> made.get(each.id()).forEach(proposal -> decisions.fire(proposal.decided(each))));
    }

    private void link(CityReview review, CityRef city, CityReviewTransitionRequest request, Instant now) {
        review.link(request.to(), city.code(), caller.subject(), request.reason(), now);
        if (request.aliasLanguage() != null) {
            entries.addAlias(
                    city.code(),
                    new CityNameRequest(request.aliasLanguage(), CityNameKind.ALIAS, review.name(), null, null));
        }
    }

    private CityRef existing(CityReview review, CityReviewTransitionRequest request) {
        if (request.city() == null) {
            throw DomainException.at("/city", ErrorCode.REQUIRED);
        }
        var city = cities.find(cities.effective(request.city()))
                .orElseThrow(() -> DomainException.at("/city", ErrorCode.UNKNOWN_CITY, request.city()));
        if (city.status() != CityStatus.ACTIVE) {
            throw DomainException.at("/city", ErrorCode.CITY_NOT_ACTIVE, city.code(), city.status());
        }
        if (!city.country().equals(review.country()) && Texts.clean(request.reason()) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        return city;
    }

    private CityRef created(CityReviewTransitionRequest request) {
        if (request.newCity() == null) {
            throw DomainException.at("/newCity", ErrorCode.REQUIRED);
        }
        try {
            return entries.register(request.newCity());
        } catch (DomainException refusal) {
            throw refusal.within("/newCity");
        }
    }

    private Map<UUID, List<StoredProposal>> proposalsOf(List<UUID> ids) {
        return seesAll() ? proposals.of(ids) : proposals.of(ids, caller.subject());
    }

    private boolean seesAll() {
        return caller.hasAny(Roles.TRAINING_ADMIN, Roles.AUDITOR);
    }
}
