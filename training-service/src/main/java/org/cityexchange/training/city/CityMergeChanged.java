package org.cityexchange.training.city;

import java.time.Instant;

/**
 * A merge has come to hold, or holds no more. Fired in the transaction of the change, once per merge; what lies behind
 * {@code into} in a chain is not said anew.
 *
 * @param from the code that is merged away, or stands for itself again
 * @param into the code it reads through to, or read through to
 * @param at since when, or until when; the same moment as in {@code city_merge}
 */
public record CityMergeChanged(String from, String into, CityMergeStatus status, Instant at) {}
