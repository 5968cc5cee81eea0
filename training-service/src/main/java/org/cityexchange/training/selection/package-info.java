/**
 * Nominations for course runs, the rules a run's participants are to keep, and the rounds that select by them. Who takes
 * part is kept by a higher feature: it hears of those selected through {@link NomineesSelected} and tells what a round
 * has to know through {@link TakingPart}.
 */
package org.cityexchange.training.selection;
