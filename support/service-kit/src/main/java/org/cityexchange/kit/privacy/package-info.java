/**
 * What is kept of persons, why and for how long, and how it is taken back: the data map, erasure in both services, and
 * retention. Features say what they hold by a {@link org.cityexchange.kit.privacy.PersonalData} bean of theirs.
 */
package org.cityexchange.kit.privacy;
