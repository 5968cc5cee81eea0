package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose runs are whose: those of which nobody said who held them are the institute's own. */
@ApplicationScoped
public class Hosts {

    private final String own;

    Hosts(@ConfigProperty(name = "city-exchange.statistics.host", defaultValue = "shrdc") String own) {
        this.own = own;
    }

    /** The code of the institute that keeps these statistics. */
    public String own() {
        return own;
    }

    /** The values of {@link Dimension#HOST} that stand for the runs of an institution. */
    public List<String> of(String institution) {
        return institution.equals(own) ? List.of(own, Dimension.UNASSIGNED) : List.of(institution);
    }
}
