package org.cityexchange.training.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What other features may ask about institutions. */
@ApplicationScoped
public class Institutions {

    private final InstitutionRepository institutions;

    Institutions(InstitutionRepository institutions) {
        this.institutions = institutions;
    }

    /** Whether there is an institution with that code. */
    public boolean exists(String code) {
        return institutions.byCode(code).isPresent();
    }

    /** The institution with that code. */
    public Optional<InstitutionRef> find(String code) {
        return institutions.byCode(code).map(Institution::toRef);
    }

    /** The institutions with these codes, by code, in one statement; unknown ones are left out. */
    public Map<String, InstitutionRef> byCode(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<String, InstitutionRef>();
        institutions.find("code in ?1", codes).stream()
                .forEach(institution -> found.put(institution.code(), institution.toRef()));
        return found;
    }

    /** Each of these codes with everything it lies within, itself first of all: one statement; an unknown one is alone. */
    public Map<String, Set<String>> wholes(Collection<String> codes) {
        var found = new HashMap<String, Set<String>>();
        codes.forEach(code -> found.put(code, new HashSet<>(Set.of(code))));
        institutions.upwardsFrom(codes).forEach(part -> found.get(part.code()).add(part.whole()));
        return found;
    }
}
