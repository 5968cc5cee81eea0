/** Outcomes of training that may be presented here, and what was made of them. */
package org.cityexchange.forum.candidate;
