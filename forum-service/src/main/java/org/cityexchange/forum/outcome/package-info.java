/** What training brought about in cities, as far as training-service has told of it. */
package org.cityexchange.forum.outcome;
