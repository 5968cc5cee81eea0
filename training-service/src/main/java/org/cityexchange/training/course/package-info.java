/**
 * The catalogue: courses, and the runs in which they are held. A run's lifecycle, target and completion rule are kept
 * here; who takes part is for the features above, which learn of every change by {@link
 * org.cityexchange.training.course.CourseRunsChanged}.
 */
package org.cityexchange.training.course;
