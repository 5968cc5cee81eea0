/**
 * Pages that anybody may see, kept as the bytes they were answered with. A page is kept until anything changes that pages are
 * made of; what is hidden never becomes one, since nothing but a successful answer is kept. See ADR 42.
 */
package org.cityexchange.forum.publicpage;
