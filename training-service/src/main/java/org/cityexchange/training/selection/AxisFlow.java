package org.cityexchange.training.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether what is needed along one axis fits into the room along another: a flow from the needs through the kinds of
 * candidates into the rooms, enlarged unit by unit along augmenting paths. If two axes fit both ways round, both can be
 * served by the same people (Mendelsohn and Dulmage), so that for two axes this is the whole answer.
 */
final class AxisFlow {

    private final int[] supply;
    private final int[] room;
    private final int[][] usable;
    private final int[][] flow;
    private final int[] inflow;

    AxisFlow(Limits limits, Outlook outlook, int axis, int other) {
        var from = places(limits.axes().get(axis));
        var into = places(limits.axes().get(other));
        supply = new int[from.size()];
        from.forEach((limit, place) -> supply[place] = Math.max(0, outlook.need(limit)));
        // the last place is for those whom no limit of the other axis concerns
        room = new int[into.size() + 1];
        into.forEach((limit, place) -> room[place] = outlook.room(limit));
        room[into.size()] = Limit.NO_LIMIT;
        usable = new int[supply.length][room.length];
        flow = new int[supply.length][room.length];
        inflow = new int[room.length];
        for (int kind = 0; kind < limits.kinds().size(); kind++) {
            var place = from.get(limits.kinds().get(kind)[axis]);
            if (place != null) {
                usable[place][into.getOrDefault(limits.kinds().get(kind)[other], into.size())] += outlook.usable(kind);
            }
        }
    }

    private static Map<Integer, Integer> places(List<Integer> limits) {
        var places = new HashMap<Integer, Integer>();
        limits.forEach(limit -> places.put(limit, places.size()));
        return places;
    }

    boolean servesAllNeeds() {
        for (int from = 0; from < supply.length; from++) {
            for (int unit = 0; unit < supply[from]; unit++) {
                if (!augment(from, new boolean[room.length])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** One unit more from there, if need be by sending a unit of somebody else another way. */
    private boolean augment(int from, boolean[] seen) {
        for (int into = 0; into < room.length; into++) {
            if (flow[from][into] < usable[from][into] && !seen[into]) {
                seen[into] = true;
                if (inflow[into] < room[into] || makesWay(into, seen)) {
                    send(from, into, 1);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean makesWay(int into, boolean[] seen) {
        for (int other = 0; other < supply.length; other++) {
            if (flow[other][into] > 0 && augment(other, seen)) {
                send(other, into, -1);
                return true;
            }
        }
        return false;
    }

    private void send(int from, int into, int units) {
        flow[from][into] += units;
        inflow[into] += units;
    }
}
