/** Cities that somebody named and the registry does not know: proposed, looked at, linked, created or rejected. */
package org.cityexchange.training.cityreview;
