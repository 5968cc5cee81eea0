package org.cityexchange.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Holds an observation against what is promised. */
final class Verdict {

    /** What is promised, whatever is killed in between. */
    enum Promise {
        /** What was answered 2xx is there. */
        NOTHING_ACKNOWLEDGED_IS_LOST,
        /** There are never more holders of seats than seats. */
        NO_SEAT_IS_GIVEN_TWICE,
        /** What was committed takes effect on the other side once, and nothing else does. */
        EACH_EFFECT_ONCE,
        /** Of one subject in the order in which it was committed. */
        ORDER_PER_SUBJECT,
        /** Both sides hold the same in the end. */
        BOTH_SIDES_AGREE
    }

    private static final int SHOWN = 5;

    private final TreeMap<Promise, List<String>> broken = new TreeMap<>();

    private Verdict() {}

    static Verdict of(Observation seen) {
        var verdict = new Verdict();
        verdict.nothingIsLost(seen);
        verdict.noSeatIsGivenTwice(seen);
        verdict.eachTookEffectOnceAndInOrder(seen);
        verdict.bothSidesAgree(seen);
        return verdict;
    }

    private void nothingIsLost(Observation seen) {
        seen.acknowledged().stream()
                .filter(write -> !seen.present().contains(write))
                .forEach(write -> breaks(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, write));
    }

    private void noSeatIsGivenTwice(Observation seen) {
        for (var seats : seen.seats()) {
            if (seats.holders() > seats.size() || seats.counted() != seats.holders()) {
                breaks(Promise.NO_SEAT_IS_GIVEN_TWICE, seats.toString());
            }
        }
    }

    private void eachTookEffectOnceAndInOrder(Observation seen) {
        var subjects = new TreeSet<>(seen.told().keySet());
        subjects.addAll(seen.heard().keySet());
        for (var subject : subjects) {
            var told = LongStream.rangeClosed(1, seen.told().getOrDefault(subject, 0L))
                    .boxed()
                    .toList();
            var heard = seen.heard().getOrDefault(subject, List.of());
            var inOrder = heard.stream().sorted().toList();
            if (!inOrder.equals(told)) {
                breaks(Promise.EACH_EFFECT_ONCE, subject + ": told " + told + ", heard " + heard);
            }
            if (!isAscending(heard)) {
                breaks(Promise.ORDER_PER_SUBJECT, subject + ": heard " + heard);
            }
        }
    }

    /** Apart from what took effect again. */
    private static boolean isAscending(List<Long> heard) {
        var known = new HashSet<Long>();
        var first = heard.stream().filter(known::add).toList();
        return first.equals(first.stream().sorted().toList());
    }

    private void bothSidesAgree(Observation seen) {
        var topics = new TreeSet<>(seen.senders().keySet());
        topics.addAll(seen.receivers().keySet());
        for (var topic : topics) {
            var sent = seen.senders().get(topic);
            if (sent == null || !sent.equals(seen.receivers().get(topic))) {
                breaks(Promise.BOTH_SIDES_AGREE, topic);
            }
        }
    }

    private void breaks(Promise promise, String how) {
        broken.computeIfAbsent(promise, none -> new ArrayList<>()).add(how);
    }

    /** The promises that were broken. */
    Set<Promise> broken() {
        return broken.keySet();
    }

    /** Which, and some of how. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        broken.forEach((promise, ways) -> {
            text.append(promise).append(", ").append(ways.size()).append(" times:\n");
            ways.stream()
                    .limit(SHOWN)
                    .forEach(way -> text.append("  ").append(way).append('\n'));
        });
        return text.toString();
    }
}
