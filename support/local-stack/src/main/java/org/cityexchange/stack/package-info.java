/**
 * The local stack: PostgreSQL, a Kafka broker and a token issuer in one child JVM, for {@code ./start} and for tests.
 *
 * <p>Tests ask {@link org.cityexchange.stack.SharedStack} for a running one.
 */
package org.cityexchange.stack;
