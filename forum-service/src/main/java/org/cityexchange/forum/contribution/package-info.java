/** What the other service is told of the talks at events that were held. */
package org.cityexchange.forum.contribution;
