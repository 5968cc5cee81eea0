package org.cityexchange.forum.cityproposal;

import java.util.Comparator;
import org.cityexchange.kit.text.Texts;

/**
 * A city in the words of whoever comes from it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47 tag of the language it was said in, or null
 */
public record NamedCity(String name, String country, String language) {

    /** Those that mean the same stand together, in an order that everybody locks them in. */
    static final Comparator<NamedCity> BY_MEANING =
            Comparator.comparing(NamedCity::country).thenComparing(NamedCity::key);

    /** What two spellings have in common that are taken for the same name. */
    String key() {
        return Texts.folded(name);
    }
}
