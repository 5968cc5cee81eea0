/**
 * What is counted of course runs and of those who completed them: bitemporal facts, sums kept up to date with every
 * change, and questions answered from whichever of them is the smallest. See ADR 29.
 */
package org.cityexchange.training.statistics;
