package org.cityexchange.forum.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How the other features look people up. */
@ApplicationScoped
public class People {

    private final PersonRepository people;

    People(PersonRepository people) {
        this.people = people;
    }

    /** Those of the people asked for that exist, by id, in one statement. */
    public Map<UUID, PersonView> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return people.list("id in ?1", List.copyOf(Set.copyOf(ids))).stream()
                .collect(Collectors.toMap(Person::id, Person::toView));
    }

    /** Whether one of those rows is somebody one of the institutions works with. */
    public boolean knows(Collection<UUID> ids, Collection<String> institutions) {
        return !ids.isEmpty()
                && !institutions.isEmpty()
                && people.count("id in ?1 and ownerInstitution in ?2", ids, institutions) > 0;
    }

    /** Of those of the people asked for who were erased, the pseudonyms of nobody that stand in their place, by id. */
    public Map<UUID, String> erased(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return people.list("id in ?1 and erasedAs is not null", List.copyOf(Set.copyOf(ids))).stream()
                .collect(Collectors.toMap(Person::id, Person::erasedAs));
    }
}
