package org.cityexchange.forum.event;

/** Something of an event that has an address of its own, and that readers of the event may ask for with it. */
public interface EventPart {

    /** What it is called in {@code expand} and in the answer. */
    String partName();

    /** The part of that event as the caller may see it; null where there is none. */
    Object partOf(EventView event);
}
