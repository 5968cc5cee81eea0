package org.cityexchange.forum.surveyresult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people answered, added up for each combination of values that their dimensions take. It grows with the number of
 * such combinations, not with that of the people.
 */
final class Cube {

    private final List<Integer> sizes;
    private final List<Item> items;
    private final Map<List<Integer>, Cell> cells = new LinkedHashMap<>();

    /**
     * An empty cube.
     *
     * @param sizes how many values each dimension has
     */
    Cube(List<Integer> sizes, List<Item> items) {
        this.sizes = List.copyOf(sizes);
        this.items = List.copyOf(items);
    }

    /** The people with the same values in all dimensions. */
    static final class Cell {
        private final int[] values;
        private final Tally[] tallies;
        private long people;

        private Cell(int[] values, List<Item> items) {
            this.values = values;
            this.tallies = items.stream().map(Item::nobody).toArray(Tally[]::new);
        }

        int[] values() {
            return values;
        }

        Tally tally(int item) {
            return tallies[item];
        }

        long people() {
            return people;
        }
    }

    /**
     * Takes in one response.
     *
     * @param values the place of its value in each dimension, or -1 where it tells none
     * @param given what it says to each item
     */
    void add(int[] values, Given[] given) {
        var key = Arrays.stream(values).boxed().toList();
        var cell = cells.computeIfAbsent(key, unseen -> new Cell(values.clone(), items));
        cell.people++;
        for (int item = 0; item < given.length; item++) {
            given[item].countIn(cell.tallies[item]);
        }
    }

    int dimensions() {
        return sizes.size();
    }

    /** How many values that dimension has. */
    int values(int dimension) {
        return sizes.get(dimension);
    }

    List<Item> items() {
        return items;
    }

    List<Cell> cells() {
        return new ArrayList<>(cells.values());
    }
}
