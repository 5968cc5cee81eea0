/**
 * Work that is cheaper for many at once than for one: what came in while the last of it was done is done together. An idle
 * system answers one at a time, without waiting for company.
 */
package org.cityexchange.kit.combine;
