package org.cityexchange.training.course;

import java.util.List;

/** How a run is held. */
public enum CourseMode {
    /** Trainees are invited to the host (초청연수). */
    INVITED_ONSITE(List.of(Channel.ON_SITE)),
    /** Everybody takes part from where they are. */
    ONLINE(List.of(Channel.ONLINE)),
    /** Some are invited, others take part online. */
    HYBRID(List.of(Channel.ON_SITE, Channel.ONLINE)),
    /** Lecturers are sent to the trainees (현지연수). */
    DISPATCHED(List.of(Channel.ON_SITE));

    private final List<Channel> channels;

    CourseMode(List<Channel> channels) {
        this.channels = channels;
    }

    /** Through which channels somebody can take part. */
    public List<Channel> channels() {
        return channels;
    }
}
