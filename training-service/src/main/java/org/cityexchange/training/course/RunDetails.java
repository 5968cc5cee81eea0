package org.cityexchange.training.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is said about a run. A value: what is said anew takes its place. */
@Embeddable
@SuppressWarnings("unused") // some columns are only read by queries
class RunDetails {

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private CourseMode mode;

    private String hostInstitution;

    @Embedded
    private RunTarget target;

    private List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    private CompletionRule completionRule;

    private String searchText;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;

    protected RunDetails() {}

    /** Takes over what a request says; refuses what cannot hold of any run. */
    static RunDetails of(CourseRunRequest request, CourseScope scope) {
        CourseRunRules.check(request);
        var details = new RunDetails();
        details.title = request.title();
        details.description = request.description();
        details.startsOn = request.startsOn();
        details.endsOn = request.endsOn();
        details.timeZone = request.timeZone();
        details.mode = request.mode();
        details.hostInstitution = request.hostInstitution();
        details.target = new RunTarget(request.target(), scope);
        details.languages = List.copyOf(request.languages());
        details.completionRule = request.completionRule();
        details.searchText = Texts.searchable(request.title(), LocalizedText.ko(request.code()));
        details.provenance = request.provenance();
        details.dataset = request.dataset();
        return details;
    }

    /** The same as it would be said anew. */
    CourseRunRequest said(String code, String course, List<String> policies) {
        return new CourseRunRequest(
                code,
                course,
                title,
                description,
                startsOn,
                endsOn,
                timeZone,
                mode,
                hostInstitution,
                target.target(),
                languages,
                policies,
                completionRule,
                provenance,
                dataset);
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    CompletionRule completionRule() {
        return completionRule;
    }

    CourseScope scope() {
        return target.scope();
    }
}
