/**
 * The registry of cities and other local governments. It is owned here; forum-service keeps a copy of it, fed by the
 * events of {@link org.cityexchange.contracts.Topic#TRAINING_CITY}.
 */
package org.cityexchange.training.city;
