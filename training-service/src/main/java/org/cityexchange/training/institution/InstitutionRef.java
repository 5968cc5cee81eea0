package org.cityexchange.training.institution;

import org.cityexchange.kit.text.LocalizedText;

/**
 * An institution as other features know it.
 *
 * @param city the code it was recorded with, or null
 * @param parent the code of the institution it belongs to, or null
 */
public record InstitutionRef(String code, InstitutionKind kind, LocalizedText names, String city, String parent) {}
