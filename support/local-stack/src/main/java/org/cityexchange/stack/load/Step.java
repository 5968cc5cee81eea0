package org.cityexchange.stack.load;

/** Loads one kind of thing of a forum; what is there already is left alone. */
@FunctionalInterface
interface Step {
    /** Does so and says how many there are now, such as {@code 12 people}; empty when there is nothing to say. */
    String load(Forum forum);

    /** A number with its noun. */
    static String count(int number, String one, String many) {
        return number == 0 ? "" : number + " " + (number == 1 ? one : many);
    }
}
