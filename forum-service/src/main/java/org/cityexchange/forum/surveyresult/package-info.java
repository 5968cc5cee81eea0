/**
 * What surveys came to: figures with what they were made of, counted once, and shown of groups only. ADR 17 says how nobody
 * in a small group is given away, ADR 18 what a result is.
 */
package org.cityexchange.forum.surveyresult;
