package org.cityexchange.stack.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command line: options with a value ({@code --data DIR} or {@code --data=DIR}), flags, and the words between. */
public final class Arguments {
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private Arguments() {}

    /** Reads a command line that may hold those options and flags (named without their dashes) and any words. */
    public static Arguments parse(List<String> line, List<String> options, List<String> flags) {
        Arguments result = new Arguments();
        for (int i = 0; i < line.size(); i++) {
            String part = line.get(i);
            if (!part.startsWith("--")) {
                result.words.add(part);
                continue;
            }
            int equals = part.indexOf('=');
            String name = part.substring(2, equals < 0 ? part.length() : equals);
            if (equals < 0 && flags.contains(name)) {
                result.add(name, "");
            } else if (!options.contains(name)) {
                throw new StackException("The option " + part + " is not known; --help lists those that are.");
            } else if (equals >= 0) {
                result.add(name, part.substring(equals + 1));
            } else if (i + 1 < line.size() && !line.get(i + 1).startsWith("--")) {
                result.add(name, line.get(++i));
            } else {
                throw new StackException("The option --" + name + " needs a value.");
            }
        }
        return result;
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** Whether the flag was given. */
    public boolean has(String flag) {
        return values.containsKey(flag);
    }

    /** What the option was given last. */
    public Optional<String> value(String option) {
        List<String> given = values(option);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    /** Everything the option was given, in order. */
    public List<String> values(String option) {
        return values.getOrDefault(option, List.of());
    }

    /** What is no option. */
    public List<String> words() {
        return words;
    }

    /** The port an option names, or the usual one. */
    public int port(String option, int usual) {
        return value(option).map(text -> portNumber(option, text)).orElse(usual);
    }

    private static int portNumber(String option, String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        throw new StackException(
                "The option --" + option + " needs a port from 0 (any free one) to 65535, not " + text + ".");
    }
}
