package org.cityexchange.training.city;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cityexchange.kit.text.Texts;

/**
 * A name as it is compared: exactly, without accents, and without what names of many cities have in common.
 *
 * @param exact in lower case, with its accents
 * @param folded without accents
 * @param bare without punctuation, spaces and words such as 시 or City as well
 */
record Spelling(String exact, String folded, String bare) {

    /** What a Korean name ends in by the kind of the city; taken off where at least two syllables are left. */
    private static final List<String> KOREAN_ENDINGS =
            List.of("특별자치시", "특별자치도", "특별시", "광역시", "직할시", "시", "군", "구", "도");

    private static final Set<String> GENERIC_WORDS = Set.of(
            "city",
            "town",
            "municipality",
            "municipal",
            "metropolitan",
            "metro",
            "metropolis",
            "capital",
            "province",
            "county",
            "district",
            "prefecture",
            "region",
            "government",
            "greater",
            "special",
            "autonomous",
            "of",
            "the",
            "ciudad",
            "cidade",
            "ville",
            "stadt",
            "si",
            "gun",
            "gu",
            "do");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HANGUL = Pattern.compile("[가-힣]{3,}");

    static Spelling of(String name) {
        var clean = Texts.clean(name);
        var exact = SPACES.matcher(clean.toLowerCase(Locale.ROOT)).replaceAll(" ");
        var folded = Texts.folded(clean);
        return new Spelling(exact, folded, bare(folded));
    }

    private static String bare(String folded) {
        var kept = new StringBuilder();
        for (var word : BETWEEN_WORDS.split(folded, -1)) {
            if (!GENERIC_WORDS.contains(word)) {
                kept.append(withoutEnding(word));
            }
        }
        return kept.isEmpty() ? BETWEEN_WORDS.matcher(folded).replaceAll("") : kept.toString();
    }

    private static String withoutEnding(String word) {
        if (HANGUL.matcher(word).matches()) {
            for (var ending : KOREAN_ENDINGS) {
                if (word.endsWith(ending) && word.length() - ending.length() >= 2) {
                    return word.substring(0, word.length() - ending.length());
                }
            }
        }
        return word;
    }

    /** How much two names have in common, 0 to 1: groups of three letters; of Hangul, three parts of syllables. */
    double similarityTo(Spelling other) {
        var ours = trigrams();
        var theirs = other.trigrams();
        var common = new HashSet<>(ours);
        common.retainAll(theirs);
        var all = ours.size() + theirs.size() - common.size();
        return all == 0 ? 0 : (double) common.size() / all;
    }

    /** The letters, Hangul in its parts, as the database compares them too. */
    String letters() {
        return Normalizer.normalize(bare, Normalizer.Form.NFD);
    }

    private Set<String> trigrams() {
        var padded = "  " + letters() + " ";
        var trigrams = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
