/** What organizers do about the feedback on their events, and what came of it. */
package org.cityexchange.forum.followup;
