package org.cityexchange.training.selection;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.training.country.ContinentScheme;

/**
 * All that decides a selection: the same inputs, in whatever order they were read, have the same outcome and hashes.
 *
 * @param participants who takes part already; they count for the rules
 * @param rules the first is the most important one
 * @param seats free seats by lane, null for no limit: of the channels, where one that is missing takes nobody, and of the
 *     continents that have a share of the seats
 * @param shares by which scheme continents have shares
 */
record SelectionInputs(
        List<Candidate> candidates,
        List<Traits> participants,
        List<CompositionRule> rules,
        Map<String, Integer> seats,
        ContinentScheme shares,
        SelectionTerms terms) {

    /** A hash of each part, so that a change can be said to be of that part. */
    Map<InputPart, String> hashes() {
        var hashes = new EnumMap<InputPart, String>(InputPart.class);
        hashes.put(
                InputPart.NOMINATIONS,
                sorted(candidates.stream().map(Candidate::canonical).toList()));
        hashes.put(
                InputPart.PARTICIPANTS,
                sorted(participants.stream().map(Traits::canonical).toList()));
        hashes.put(
                InputPart.RULES,
                hash(rules.stream().map(CompositionRule::canonical).collect(Collectors.joining("\n"))));
        hashes.put(InputPart.CAPACITY, hash(shares + "|" + new TreeMap<>(seats)));
        hashes.put(InputPart.TERMS, hash(terms.canonical()));
        return hashes;
    }

    /** The hash of all parts together. */
    static String hash(Map<InputPart, String> hashes) {
        return hash(new TreeMap<>(hashes).toString());
    }

    private static String sorted(Collection<String> lines) {
        return hash(lines.stream().sorted().collect(Collectors.joining("\n")));
    }

    /** SHA-256 of a text, in hexadecimal. */
    static String hash(String text) {
        return HexFormat.of().formatHex(Secrets.hash(text));
    }
}
