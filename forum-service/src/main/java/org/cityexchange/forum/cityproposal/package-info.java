/** Cities that the registry does not know: what training-service is asked about, and what it answers. */
package org.cityexchange.forum.cityproposal;
