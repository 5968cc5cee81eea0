package org.cityexchange.training.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.city.Cities;

/** What can be done to policies. */
@ApplicationScoped
@Transactional
class PolicyService {

    private final PolicyRepository policies;
    private final Topics topics;
    private final Cities cities;
    private final MergePatch patches;
    private final Clock clock;

    PolicyService(PolicyRepository policies, Topics topics, Cities cities, MergePatch patches, Clock clock) {
        this.policies = policies;
        this.topics = topics;
        this.cities = cities;
        this.patches = patches;
        this.clock = clock;
    }

    PolicyView create(PolicyRequest request) {
        if (policies.count("code", request.code()) > 0) {
            throw DomainException.at("/code", ErrorCode.DUPLICATE_CODE, request.code());
        }
        demandTopic(request);
        demandCity(request);
        var policy = Policy.entered(request, clock.instant());
        policies.persistAndFlush(policy);
        return policy.toStaffView();
    }

    PolicyView change(String ref, String ifMatch, JsonNode patch) {
        var policy = forChange(ref, ifMatch);
        var request = patches.apply(policy.said(), patch, PolicyRequest.class);
        demandTopic(request);
        if (!Objects.equals(request.ownerCity(), policy.said().ownerCity())) {
            demandCity(request);
        }
        policy.change(request, clock.instant());
        policies.flush();
        return policy.toStaffView();
    }

    PolicyView become(String ref, PolicyStatus to) {
        var policy = policies.get(ref);
        policy.become(to, clock.instant());
        policies.flush();
        return policy.toStaffView();
    }

    /** Removes a policy that nothing refers to; the database refuses it otherwise. */
    void remove(String ref, String ifMatch) {
        policies.delete(forChange(ref, ifMatch));
        policies.flush();
    }

    private Policy forChange(String ref, String ifMatch) {
        var policy = policies.get(ref);
        Etag.demand(ifMatch, policy.version());
        return policy;
    }

    private void demandTopic(PolicyRequest request) {
        if (!topics.exists(request.topic())) {
            throw DomainException.at("/topic", ErrorCode.UNKNOWN_REFERENCE, request.topic());
        }
    }

    private void demandCity(PolicyRequest request) {
        if (request.ownerCity() != null && !cities.exists(request.ownerCity())) {
            throw DomainException.at("/ownerCity", ErrorCode.UNKNOWN_CITY, request.ownerCity());
        }
    }
}
