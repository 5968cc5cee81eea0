/** The data of the first start: read from {@code support/data} and sent through the public APIs of both services. */
package org.cityexchange.stack.load;
