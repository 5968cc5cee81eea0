package org.cityexchange.training.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.training.course.Channel;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Reserves were called up. */
@Entity
@Immutable
@Table(name = "selection_call_up")
class CallUp {

    @Id
    private UUID id;

    private UUID selectionRoundId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CallUpView.Reserve> called;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CallUpView.PassedOver> passedOver;

    private Instant createdAt;

    protected CallUp() {}

    CallUp(
            UUID selectionRoundId,
            Channel channel,
            List<CallUpView.Reserve> called,
            List<CallUpView.PassedOver> passedOver,
            Instant now) {
        id = Ids.next();
        this.selectionRoundId = selectionRoundId;
        this.channel = channel;
        this.called = called;
        this.passedOver = passedOver;
        createdAt = now;
    }

    CallUpView toView() {
        return new CallUpView(id, selectionRoundId, channel, called, passedOver, createdAt);
    }
}
