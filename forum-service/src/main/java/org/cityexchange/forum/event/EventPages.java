package org.cityexchange.forum.event;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/** Puts an event and parts of it into one answer. */
@ApplicationScoped
class EventPages {

    private final Map<String, EventPart> parts = new TreeMap<>();

    EventPages(@All List<EventPart> parts) {
        parts.forEach(part -> this.parts.put(part.partName(), part));
    }

    /** The event with those parts, comma-separated; refuses one that there is not. */
    EventPage of(EventView event, String expand) {
        var expanded = new LinkedHashMap<String, Object>();
        Arrays.stream(expand.split(",", -1))
                .map(name -> named(name.strip()))
                .forEach(part -> expanded.put(part.partName(), part.partOf(event)));
        return new EventPage(event, expanded);
    }

    private EventPart named(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new DomainException(
                    ErrorCode.INVALID_PARAMETER, FieldError.parameter("expand", ErrorCode.INVALID_PARAMETER));
        }
        return part;
    }
}
