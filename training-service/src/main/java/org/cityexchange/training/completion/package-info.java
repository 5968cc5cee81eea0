/** Attendance and assessments of a course run, and whether somebody has completed it by the rule it keeps. */
package org.cityexchange.training.completion;
