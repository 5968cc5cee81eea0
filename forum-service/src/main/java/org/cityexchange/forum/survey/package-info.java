/**
 * Satisfaction surveys: what is asked, of whom, and what was answered. Who answered what is known to nobody: ADR 14 says how
 * that is kept, and what remains.
 */
package org.cityexchange.forum.survey;
