package org.cityexchange.forum.agenda;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is different in one copy of an agenda from another. Something can be both moved and changed. */
public record AgendaDiff(Changes sessions, Changes contributions) {

    private static final Set<String> PLACE = Set.of("ordinal", "partOrdinal", "startsAt", "endsAt", "roomId");

    /** What is different in the sessions, or in the contributions. */
    @Schema(name = "AgendaChanges")
    public record Changes(List<Item> added, List<Item> removed, List<Move> moved, List<Change> changed) {}

    /** Something of the agenda; contributions may have no title. */
    @Schema(name = "AgendaItem")
    public record Item(UUID id, @Schema(nullable = true) LocalizedText title) {}

    /** It takes place at another time, in another room or, where there are no times, in another order. */
    @Schema(name = "AgendaMove")
    public record Move(UUID id, @Schema(nullable = true) LocalizedText title, Place from, Place to) {}

    /** Where and when something is; {@code sessionId} is that of a contribution. */
    @Schema(name = "AgendaPlace")
    public record Place(
            int ordinal,
            @Schema(nullable = true) UUID sessionId,
            @Schema(nullable = true) Instant startsAt,
            @Schema(nullable = true) Instant endsAt,
            @Schema(nullable = true) UUID roomId) {

        private boolean isElsewhere(Place other) {
            return !Objects.equals(sessionId, other.sessionId)
                    || !Objects.equals(startsAt, other.startsAt)
                    || !Objects.equals(endsAt, other.endsAt)
                    || !Objects.equals(roomId, other.roomId);
        }
    }

    /** What is said about it is different in those fields. */
    @Schema(name = "AgendaChange")
    public record Change(
            UUID id,
            @Schema(nullable = true) LocalizedText title,
            @Schema(examples = "title") List<String> fields) {}

    private record Entry(UUID id, LocalizedText title, Place place, Map<String, Object> content) {}

    static AgendaDiff between(Agenda before, Agenda after) {
        return new AgendaDiff(
                changes(sessions(before), sessions(after)), changes(contributions(before), contributions(after)));
    }

    private static Changes changes(List<Entry> before, List<Entry> after) {
        var old = byId(before);
        var present = byId(after);
        var reordered = Reordering.of(List.copyOf(old.keySet()), List.copyOf(present.keySet()));
        var moved = new ArrayList<Move>();
        var changed = new ArrayList<Change>();
        for (var entry : after) {
            var was = old.get(entry.id());
            if (was == null) {
                continue;
            }
            var untimed = entry.place().startsAt() == null;
            if (entry.place().isElsewhere(was.place()) || (untimed && reordered.contains(entry.id()))) {
                moved.add(new Move(entry.id(), entry.title(), was.place(), entry.place()));
            }
            var fields = entry.content().keySet().stream()
                    .filter(field -> !Objects.equals(
                            entry.content().get(field), was.content().get(field)))
                    .toList();
            if (!fields.isEmpty()) {
                changed.add(new Change(entry.id(), entry.title(), fields));
            }
        }
        return new Changes(notIn(old, after), notIn(present, before), moved, changed);
    }

    private static Map<UUID, Entry> byId(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::id, entry -> entry, (a, b) -> a, LinkedHashMap::new));
    }

    private static List<Item> notIn(Map<UUID, Entry> known, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !known.containsKey(entry.id()))
                .map(entry -> new Item(entry.id(), entry.title()))
                .toList();
    }

    private static List<Entry> sessions(Agenda agenda) {
        return agenda.sessions().stream()
                .map(session -> new Entry(
                        session.id(),
                        session.title(),
                        new Place(session.ordinal(), null, session.startsAt(), session.endsAt(), session.roomId()),
                        content(session)))
                .toList();
    }

    private static List<Entry> contributions(Agenda agenda) {
        return agenda.sessions().stream()
                .flatMap(session -> session.contributions().stream()
                        .map(talk -> new Entry(
                                talk.id(),
                                talk.title(),
                                new Place(talk.ordinal(), session.id(), null, null, null),
                                content(talk))))
                .toList();
    }

    /** Everything said in a record but where it is, by the names the API has for it. */
    private static Map<String, Object> content(Record record) {
        var content = new LinkedHashMap<String, Object>();
        Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> !PLACE.contains(component.getName()))
                .forEach(component -> content.put(nameOf(component), valueOf(component, record)));
        return content;
    }

    private static String nameOf(RecordComponent component) {
        return Stream.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .findFirst()
                .orElse(component.getName());
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // the components of our own public records can be read
        }
    }
}
