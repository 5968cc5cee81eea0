/** What {@code ./start} and {@code ./token} run. */
package org.cityexchange.stack.launcher;
