/** What was heard from the forum about people: who registered, came, switched or cancelled, under their pseudonyms. */
package org.cityexchange.training.engagement;
