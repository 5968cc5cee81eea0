package org.cityexchange.training.enrolment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.cityexchange.training.course.Channel;

/** Which seat an enrolment has or waits for. A value: each change answers what stands after it. */
@Embeddable
class EnrolmentSeat {

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Channel wantedChannel;

    private String share;
    private String waitsFor;

    protected EnrolmentSeat() {}

    private EnrolmentSeat(Channel channel, Channel wantedChannel, String share, String waitsFor) {
        this.channel = channel;
        this.wantedChannel = wantedChannel;
        this.share = share;
        this.waitsFor = waitsFor;
    }

    static EnrolmentSeat in(Channel channel) {
        return new EnrolmentSeat(channel, null, null, null);
    }

    /** Takes part that way from now on, and wants no other. */
    EnrolmentSeat switchedTo(Channel other) {
        return new EnrolmentSeat(other, null, share, waitsFor);
    }

    /** Would rather take part that way; null when it no longer would. */
    EnrolmentSeat wanting(Channel other) {
        return new EnrolmentSeat(channel, other, share, waitsFor);
    }

    /** Has a part of its continent's share of the seats; null where the run has no such share. */
    EnrolmentSeat ofShare(String lane) {
        return new EnrolmentSeat(channel, wantedChannel, lane, waitsFor);
    }

    /** Stands in the queue of that lane; null when it stands in none. */
    EnrolmentSeat waitingFor(String lane) {
        return new EnrolmentSeat(channel, wantedChannel, share, lane);
    }

    Channel channel() {
        return channel;
    }

    Channel wantedChannel() {
        return wantedChannel;
    }

    String share() {
        return share;
    }

    String waitsFor() {
        return waitsFor;
    }
}
