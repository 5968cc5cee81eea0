package org.cityexchange.training.institution;

/** As what a training institute is hosted. */
public enum HostRoleKind {
    /** The seat: at most one on any day. */
    HEADQUARTERS,
    /** One of its regional centres. */
    REGIONAL_CENTRE
}
