package org.cityexchange.training.cityreview;

/** Where a city was named. */
public enum ProposalOrigin {
    /** By somebody registering for a forum. */
    FORUM,
    /** By somebody who runs courses or sends people to them. */
    TRAINING
}
