package org.cityexchange.forum.surveyresult;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what is shown of a survey, once for everything that is published of it: all totals and all tables over one and
 * two dimensions, and of each group every item by itself.
 *
 * <p>Groups are considered in one order, everybody first, then the dimensions as they are declared, then their pairs, and
 * the larger values before the smaller. A group is shown if it has so many people and the {@link Blocks} of those shown
 * before can be split along it. An item of a shown group is shown if the same holds among those who answered it, so that
 * the number of answers to one question gives nobody away either. An item that is asked depending on a dimension tells by
 * its number who has which value there, so it is shown only where no value of the dimension is hidden.
 */
final class Disclosure {

    private final Cube cube;
    private final List<Cube.Cell> cells;
    private final int least;

    private Disclosure(Cube cube, int least) {
        this.cube = cube;
        this.cells = cube.cells();
        this.least = least;
    }

    /**
     * A group that is shown.
     *
     * @param tallies one for each item, null where the item is not shown of this group
     */
    record Shown(Group group, long people, List<Tally> tallies) {}

    /** What is shown; a group that is not there is hidden, and with fewer people than a group needs nothing is there. */
    static Map<Group, Shown> of(Cube cube, int least) {
        return new Disclosure(cube, least).shown();
    }

    private Map<Group, Shown> shown() {
        var people = new Blocks(cells.stream().mapToLong(Cube.Cell::people).toArray(), least);
        var groups = new LinkedHashMap<Group, BitSet>();
        for (var table : tables()) {
            var wanted = new LinkedHashMap<Group, BitSet>();
            table.forEach(group -> wanted.put(group, members(group)));
            wanted.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> -people.sizeOf(entry.getValue())))
                    .filter(entry -> people.sizeOf(entry.getValue()) >= least && people.split(entry.getValue()))
                    .forEach(entry -> groups.put(entry.getKey(), entry.getValue()));
        }
        var shown = new LinkedHashMap<Group, Shown>();
        groups.forEach(
                (group, members) -> shown.put(group, new Shown(group, people.sizeOf(members), new ArrayList<>())));
        for (var together : itemsTogether()) {
            if (together.stream()
                    .flatMap(item -> cube.items().get(item).askedBy().stream())
                    .allMatch(dimension -> isOpen(dimension, people))) {
                show(together, groups, shown);
            } else {
                together.forEach(
                        item -> shown.values().forEach(each -> each.tallies().add(null)));
            }
        }
        return shown;
    }

    /** The items in their order, those that are ranked beside one another together. */
    private List<List<Integer>> itemsTogether() {
        var together = new ArrayList<List<Integer>>();
        String ranking = null;
        for (int item = 0; item < cube.items().size(); item++) {
            var rankedIn = cube.items().get(item).rankedIn();
            if (rankedIn == null || !rankedIn.equals(ranking)) {
                together.add(new ArrayList<>());
            }
            together.get(together.size() - 1).add(item);
            ranking = rankedIn;
        }
        return together;
    }

    /** Whether it gives nobody away to say who has which value in a dimension. */
    private boolean isOpen(int dimension, Blocks people) {
        return traits(dimension).stream().allMatch(trait -> people.isWhole(members(Group.of(trait))));
    }

    private void show(List<Integer> items, Map<Group, BitSet> groups, Map<Group, Shown> shown) {
        var answered = items.stream()
                .map(item -> new Blocks(
                        cells.stream()
                                .mapToLong(cell -> cell.tally(item).valid())
                                .toArray(),
                        least))
                .toList();
        groups.forEach((group, members) -> {
            var open = answered.stream().allMatch(blocks -> blocks.splits(members));
            if (open) {
                answered.forEach(blocks -> blocks.split(members));
            }
            items.forEach(item -> shown.get(group).tallies().add(open ? tally(item, members) : null));
        });
    }

    private Tally tally(int item, BitSet members) {
        var tally = cube.items().get(item).nobody();
        members.stream().forEach(cell -> tally.add(cells.get(cell).tally(item)));
        return tally;
    }

    /** The tables in the order in which they are considered, each with its groups. */
    private List<List<Group>> tables() {
        var tables = new ArrayList<List<Group>>();
        tables.add(List.of(Group.EVERYBODY));
        for (int one = 0; one < cube.dimensions(); one++) {
            tables.add(traits(one).stream().map(Group::of).toList());
        }
        for (int one = 0; one < cube.dimensions(); one++) {
            for (int other = one + 1; other < cube.dimensions(); other++) {
                tables.add(pairs(one, other));
            }
        }
        return tables;
    }

    private List<Group> pairs(int one, int other) {
        var pairs = new ArrayList<Group>();
        for (var trait : traits(one)) {
            traits(other).forEach(second -> pairs.add(Group.of(trait, second)));
        }
        return pairs;
    }

    private List<Group.Trait> traits(int dimension) {
        var traits = new ArrayList<Group.Trait>();
        for (int value = 0; value < cube.values(dimension); value++) {
            traits.add(new Group.Trait(dimension, value));
        }
        return traits;
    }

    private BitSet members(Group group) {
        var members = new BitSet(cells.size());
        for (int cell = 0; cell < cells.size(); cell++) {
            members.set(cell, group.has(cells.get(cell).values()));
        }
        return members;
    }
}
