package org.cityexchange.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * README.md as a reader follows it: the commands, and what they are said to answer. That is the {@code json} or
 * {@code text} block right after them, with nothing but prose between.
 */
record Readme(List<Block> blocks) {

    private static final String FENCE = "```";
    private static final Pattern START = Pattern.compile("(?m)^\\./start\\b");
    private static final Pattern TESTS = Pattern.compile("(?m)^(\\./mvnw|\\.ci/run)\\b");
    private static final Pattern SENDS = Pattern.compile("-X|--request|--data|--json|-[a-zA-Z]*d |--form|-F ");
    private static final Pattern ASKS = Pattern.compile("-[a-zA-Z]*G\\b|--get\\b");

    /**
     * A fenced block.
     *
     * @param info what stands behind its fence
     * @param line where it begins
     */
    record Block(String info, String text, int line) {

        boolean isShell() {
            return info.equals("sh") || info.equals("sh optional");
        }

        boolean isStart() {
            return isShell() && START.matcher(text).find();
        }

        boolean isTests() {
            return isShell() && TESTS.matcher(text).find();
        }

        /** Whether it is run here: neither marked optional nor what runs this. */
        boolean isRun() {
            return info.equals("sh") && !isStart() && !isTests();
        }

        /** Whether it only looks, so that a reader may look again when something has not come yet. */
        boolean onlyReads() {
            return ASKS.matcher(text).find() || !SENDS.matcher(text).find();
        }

        boolean isAnswer() {
            return info.equals("json") || info.equals("text");
        }
    }

    /** A block of commands with what they answer, where README says it. */
    record Step(Block commands, Optional<Block> answer) {}

    static Readme of(String markdown) {
        var blocks = new ArrayList<Block>();
        var lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int begin = i;
                var text = new StringBuilder();
                while (!lines.get(++i).startsWith(FENCE)) {
                    text.append(lines.get(i)).append('\n');
                }
                var info = lines.get(begin).substring(FENCE.length()).strip();
                blocks.add(new Block(info, text.toString(), begin + 1));
            }
        }
        return new Readme(blocks);
    }

    /** What is run here, in order. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isRun()) {
                var next = i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1)) : Optional.<Block>empty();
                steps.add(new Step(blocks.get(i), next.filter(Block::isAnswer)));
            }
        }
        return steps;
    }
}
