package org.cityexchange.forum.surveyresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.survey.BallotDimension;
import org.cityexchange.forum.survey.IssuedBallots;
import org.cityexchange.forum.survey.SurveyQuestion;
import org.cityexchange.forum.survey.SurveyView;
import org.cityexchange.kit.text.LocalizedText;

/**
 * What the results of a survey can be divided by: what its ballots say, and its questions that are dimensions. The values
 * are those of all ballots issued and of all options offered, never those that were seen in answers: that there is a
 * value would tell that somebody answered so. A question that is not asked of everybody is no dimension: who is divided by
 * it would tell what was answered before it.
 */
@ApplicationScoped
class Dimensions {

    private static final Map<String, LocalizedText> WORDS = Map.of(
            BallotDimension.MODE.name(),
            LocalizedText.of("참가 방식", "Mode"),
            BallotDimension.REGION.name(),
            LocalizedText.of("지역", "Region"),
            BallotDimension.SESSION.name(),
            LocalizedText.of("세션", "Session"),
            BallotDimension.ALUMNUS.name(),
            LocalizedText.of("연수 수료 여부", "Alumnus"),
            "ON_SITE",
            LocalizedText.of("현장", "On site"),
            "ONLINE",
            LocalizedText.of("온라인", "Online"),
            "YES",
            LocalizedText.of("예", "Yes"),
            "NO",
            LocalizedText.of("아니요", "No"));

    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");

    private final ReleasedAgendas agendas;

    Dimensions(ReleasedAgendas agendas) {
        this.agendas = agendas;
    }

    List<Dimension> of(SurveyView survey, List<IssuedBallots> issued) {
        var dimensions = new ArrayList<Dimension>();
        for (var declared : survey.dimensions()) {
            var labels = labels(survey, declared);
            var values = issued.stream()
                    .map(ballots -> ballots.dimensions().get(declared.name()))
                    .filter(value -> value != null)
                    .distinct()
                    .sorted()
                    .map(value -> new Dimension.Value(value, labels.getOrDefault(value, label(declared, value))))
                    .toList();
            dimensions.add(new Dimension(declared.name(), WORDS.get(declared.name()), values));
        }
        survey.questions().stream()
                .filter(question -> question.dimension() && question.visibleIf() == null)
                .map(Dimensions::asked)
                .forEach(dimensions::add);
        return dimensions;
    }

    private static Dimension asked(SurveyQuestion question) {
        var values = Asked.of(question)
                .flatMap(asked -> asked.item().values().stream())
                .map(value -> new Dimension.Value(value.key(), value.label()))
                .toList();
        return new Dimension(question.key(), question.label(), values);
    }

    /** The titles of the sessions, where they are what is told apart. */
    private Map<String, LocalizedText> labels(SurveyView survey, BallotDimension dimension) {
        return dimension != BallotDimension.SESSION || survey.eventId() == null
                ? WORDS
                : agendas.last(survey.eventId()).stream()
                        .flatMap(released -> released.agenda().sessions().stream())
                        .collect(Collectors.toMap(session -> session.id().toString(), session -> session.title()));
    }

    /** The name of a country; of everything else its key. */
    private static LocalizedText label(BallotDimension dimension, String value) {
        if (dimension != BallotDimension.REGION || !COUNTRY_CODE.matcher(value).matches()) {
            return LocalizedText.ko(value);
        }
        var country = new Locale.Builder().setRegion(value).build();
        return LocalizedText.of(country.getDisplayCountry(Locale.KOREAN), country.getDisplayCountry(Locale.ENGLISH));
    }
}
