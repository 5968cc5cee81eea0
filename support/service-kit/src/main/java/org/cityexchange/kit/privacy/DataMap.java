package org.cityexchange.kit.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Every field in which something of a person may stand, put together from what each feature says of its own. */
@ApplicationScoped
public class DataMap {

    private final List<PersonalData> features;

    DataMap(@All List<PersonalData> features) {
        this.features = features;
    }

    /** All fields, by table and column. */
    public List<PersonalField> fields() {
        return features.stream()
                .flatMap(feature -> feature.fields().stream())
                .sorted(Comparator.comparing(PersonalField::table).thenComparing(PersonalField::column))
                .toList();
    }

    List<DataMapEntry> entries(List<String> tables) {
        var wanted = tables == null ? Set.<String>of() : Set.copyOf(tables);
        return fields().stream()
                .filter(field -> wanted.isEmpty() || wanted.contains(field.table()))
                .map(DataMapEntry::of)
                .toList();
    }
}
