package org.cityexchange.training.selection;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What is still needed, what there is room for, and who is left, at some point of a selection. */
final class Outlook {

    private final Limits limits;
    private final int[] need;
    private final int[] room;
    private final int[] left;

    Outlook(Limits limits, int[] need, int[] room, int[] left) {
        this.limits = limits;
        this.need = need;
        this.room = room;
        this.left = left;
    }

    /** The same with nothing needed. */
    Outlook withoutNeeds() {
        return new Outlook(limits, new int[need.length], room.clone(), left.clone());
    }

    /** Somebody of that kind is selected. */
    void take(int kind) {
        left[kind]--;
        for (int limit : limits.of(kind)) {
            need[limit]--;
            room[limit]--;
        }
    }

    /** Somebody of that kind who was selected is among those left again. */
    void giveBack(int kind) {
        left[kind]++;
        for (int limit : limits.of(kind)) {
            need[limit]++;
            room[limit]++;
        }
    }

    /** Nobody else of that kind is to be selected; answers how many were left. */
    int close(int kind) {
        var closed = left[kind];
        left[kind] = 0;
        return closed;
    }

    /** So many of that kind are left again. */
    void reopen(int kind, int count) {
        left[kind] = count;
    }

    /** So many more are needed of a limit. */
    void demand(int limit, int count) {
        need[limit] = count;
    }

    /** How many more are needed of a limit; nothing or less when there are enough. */
    int need(int limit) {
        return need[limit];
    }

    /** How many more there may be of a limit. */
    int room(int limit) {
        return room[limit];
    }

    /** How many of a kind have not been considered. */
    int left(int kind) {
        return left[kind];
    }

    /** How many of a kind could still be selected, as far as its own limits go. */
    int usable(int kind) {
        var usable = left[kind];
        for (int limit : limits.of(kind)) {
            usable = Math.min(usable, room[limit]);
        }
        return usable;
    }

    /** The limits of which more are needed, the most important first. */
    int[] pending() {
        return IntStream.range(0, need.length).filter(limit -> need[limit] > 0).toArray();
    }

    /** Whether nothing is needed any more. */
    boolean isComplete() {
        return Arrays.stream(need).allMatch(each -> each <= 0);
    }

    /** Whether all that is needed would be there, and nothing beyond its limit, with so many more of each kind. */
    boolean isCompletedBy(int[] more) {
        var after = new Outlook(limits, need.clone(), room.clone(), left.clone());
        for (int kind = 0; kind < more.length; kind++) {
            for (int i = 0; i < more[kind]; i++) {
                after.take(kind);
            }
        }
        return after.isComplete()
                && Arrays.stream(after.room).allMatch(each -> each >= 0)
                && Arrays.stream(after.left).allMatch(each -> each >= 0);
    }
}
