/** What ties cities to one another and to networks. */
package org.cityexchange.training.relation;
