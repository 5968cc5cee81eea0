/**
 * What the two services tell each other: the events, their catalogue, their topics, their JSON Schemas and samples.
 *
 * <p>Plain Java, so that anybody may depend on it. The records say what is on the wire: a component is a JSON property
 * of the same name, an instant is RFC 3339 in UTC, a component that is null is left out. Readers ignore properties
 * they do not know, so a new one that may be missing is no new version; anything else is.
 */
package org.cityexchange.contracts;
