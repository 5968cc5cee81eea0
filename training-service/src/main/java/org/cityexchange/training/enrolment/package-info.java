/** Who takes part in which course run: invitations, seats and waitlists, logistics, letters and rosters. */
package org.cityexchange.training.enrolment;
