package org.cityexchange.forum.agenda;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** The rows there are, while a whole is replaced: each is taken over by its id, new ones are made, the rest goes. */
final class RowSet<R> {

    private final Map<UUID, R> left = new LinkedHashMap<>();
    private final Function<UUID, R> maker;

    RowSet(List<R> present, Function<R, UUID> id, Function<UUID, R> maker) {
        present.forEach(row -> left.put(id.apply(row), row));
        this.maker = maker;
    }

    /** The row with that id, or a new one where none is given; an id that is not of this agenda is refused. */
    R take(UUID id, String pointer) {
        if (id == null) {
            return maker.apply(Ids.next());
        }
        var row = left.remove(id);
        if (row == null) {
            throw DomainException.at(pointer + "/id", ErrorCode.UNKNOWN_REFERENCE, id);
        }
        return row;
    }

    /** What was not taken. */
    Collection<R> rest() {
        return left.values();
    }
}
