package org.cityexchange.forum.survey;

/**
 * What a ballot may say of whoever it is issued to, so that results can be told apart by it. A ballot says it only where at
 * least as many ballots as the survey's smallest group say the same; otherwise it says nothing.
 */
public enum BallotDimension {
    /** How they attended or, where that is not known, registered: {@code ON_SITE} or {@code ONLINE}. */
    MODE,
    /** The country of their city, ISO 3166-1 alpha-2; in Korea the code of the province (시도). */
    REGION,
    /** The only session of the event for which they are signed up: its id. */
    SESSION,
    /**
     * Whether they are alumni, by the category they registered in or by a completed course run that they agreed others see:
     * {@code YES} or {@code NO}.
     */
    ALUMNUS
}
