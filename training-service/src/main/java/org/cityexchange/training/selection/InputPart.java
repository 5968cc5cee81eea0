package org.cityexchange.training.selection;

/** The parts of what decides a selection. */
public enum InputPart {
    /** Who can be selected, with all that the selection looks at. */
    NOMINATIONS,
    /** Who takes part already or is invited. */
    PARTICIPANTS,
    /** The composition rules. */
    RULES,
    /** The free seats of each channel. */
    CAPACITY,
    /** Weights, seed, and how many reserves there are to be. */
    TERMS
}
