/** What training brought about in cities: reported, shown by evidence, confirmed by somebody independent, or disputed. */
package org.cityexchange.training.outcome;
