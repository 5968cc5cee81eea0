/**
 * What the two services tell each other over Kafka, with these promises: no event of a committed
 * change is lost, none of a rolled-back one appears, each takes effect once and in order per key.
 *
 * <p>A change calls {@link org.cityexchange.kit.exchange.Outbox} in its own transaction; the other service's feature
 * has an {@link org.cityexchange.kit.exchange.EventHandler}. Everything between the two is in here, and nothing outside
 * knows Kafka.
 */
package org.cityexchange.kit.exchange;
