package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.policy.Policies;

/** What a run refers to: whether it exists, and what follows from it. */
@ApplicationScoped
class CourseRunReferences {

    private final CourseRepository courses;
    private final Institutions institutions;
    private final Policies policies;
    private final Countries countries;

    CourseRunReferences(CourseRepository courses, Institutions institutions, Policies policies, Countries countries) {
        this.courses = courses;
        this.institutions = institutions;
        this.policies = policies;
        this.countries = countries;
    }

    /** The course of a run; refuses one that does not exist. */
    Course course(String code) {
        return courses.byCode(code).orElseThrow(() -> DomainException.at("/course", ErrorCode.UNKNOWN_REFERENCE, code));
    }

    /** The course of a run that is to be; refuses one that is offered no longer, too. */
    Course offered(String code) {
        var course = course(code);
        if (course.status() != CourseStatus.ACTIVE) {
            throw DomainException.at("/course", ErrorCode.COURSE_RETIRED, code);
        }
        return course;
    }

    /**
     * Refuses a host or a policy that does not exist, and a target that is none; answers how much of the world that is.
     */
    CourseScope check(CourseRunRequest request) {
        return check(
                request,
                institutions
                        .byCode(Optional.ofNullable(request.hostInstitution()).stream()
                                .toList())
                        .keySet(),
                policies.existing(request.policies()),
                countries.continents(request.target().scheme()));
    }

    /** The same for somebody who has looked up already which hosts and policies there are, and where countries lie. */
    static CourseScope check(
            CourseRunRequest request,
            Set<String> knownHosts,
            Set<String> knownPolicies,
            Map<String, Continent> continentOf) {
        var host = request.hostInstitution();
        if (host != null && !knownHosts.contains(host)) {
            throw DomainException.at("/hostInstitution", ErrorCode.UNKNOWN_REFERENCE, host);
        }
        for (int i = 0; i < request.policies().size(); i++) {
            var policy = request.policies().get(i);
            if (!knownPolicies.contains(policy)) {
                throw DomainException.at("/policies/" + i, ErrorCode.UNKNOWN_REFERENCE, policy);
            }
        }
        request.target().check(continentOf.keySet());
        return request.target().scope(continentOf);
    }
}
