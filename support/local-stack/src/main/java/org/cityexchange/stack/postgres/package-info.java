/** The PostgreSQL server of the local stack. */
package org.cityexchange.stack.postgres;
