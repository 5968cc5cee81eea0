package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.policy.Policies;

/** What a run refers to: whether it exists, and what follows from it. */
@ApplicationScoped
class CourseRunReferences {

    private final CourseRepository courses;
    private final Policies policies;
    private final Countries countries;

    CourseRunReferences(CourseRepository courses, Policies policies, Countries countries) {
        this.courses = courses;
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

    /** Refuses a policy that does not exist, and a target that is none; answers how much of the world that is. */
    CourseScope check(CourseRunRequest request) {
        var known = policies.existing(request.policies());
        return check(request, known, countries.continents(request.target().scheme()));
    }

    /** The same for somebody who has looked up already which policies there are, and where the countries lie. */
    static CourseScope check(CourseRunRequest request, Set<String> knownPolicies, Map<String, Continent> continentOf) {
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
