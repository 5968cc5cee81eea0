/** The Kafka broker of the local stack. */
package org.cityexchange.stack.kafka;
