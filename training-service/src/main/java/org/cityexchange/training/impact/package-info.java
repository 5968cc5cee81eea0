/** What training led to, in one answer: of a policy, and of a city. Nothing of its own is kept here. */
package org.cityexchange.training.impact;
