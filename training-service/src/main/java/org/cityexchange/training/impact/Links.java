package org.cityexchange.training.impact;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cityexchange.training.outcome.OutcomeStatus;

/** Where the things are that a number counts, as the caller reaches this service. */
final class Links {

    private final Function<String, URI> place;

    /** @param place where something of this service is, given its path */
    Links(Function<String, URI> place) {
        this.place = place;
    }

    Link to(String path) {
        return new Link(UriBuilder.fromUri(place.apply(path)));
    }

    /** Where outcomes of a city or policy are that count: those that stand. */
    Link toOutcomes(String parameter, String value) {
        return to("/v1/outcomes")
                .with(parameter, value)
                .with(
                        "status",
                        Stream.of(OutcomeStatus.values())
                                .filter(OutcomeStatus::isStanding)
                                .map(Enum::name)
                                .toList());
    }

    /** An address that is being put together. */
    record Link(UriBuilder address) {

        Link with(String parameter, String value) {
            address.queryParam(parameter, "{value}").resolveTemplate("value", value);
            return this;
        }

        Link with(String parameter, Collection<String> values) {
            values.forEach(value -> with(parameter, value));
            return this;
        }

        URI build() {
            return address.build();
        }
    }
}
