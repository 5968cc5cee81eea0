package org.cityexchange.training.policy;

import org.cityexchange.kit.text.LocalizedText;

/**
 * A policy as other features know it.
 *
 * @param topic code of what it is about, of either level
 * @param ownerCity code of the city whose policy it is, as recorded, or null
 */
public record PolicyRef(String code, String topic, String ownerCity, LocalizedText names, PolicyStatus status) {}
