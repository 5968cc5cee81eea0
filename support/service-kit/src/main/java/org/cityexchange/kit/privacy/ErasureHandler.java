package org.cityexchange.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.contracts.ErasureCompleted;
import org.cityexchange.contracts.ErasureEvent;
import org.cityexchange.contracts.ErasureRequested;
import org.cityexchange.kit.exchange.EventHandler;
import org.cityexchange.kit.exchange.Received;

/** Hears of erasures from the other service. */
@ApplicationScoped
class ErasureHandler implements EventHandler<ErasureEvent> {

    private final Erasures erasures;

    ErasureHandler(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Class<ErasureEvent> handles() {
        return ErasureEvent.class;
    }

    @Override
    public void handle(Received<ErasureEvent> received) {
        if (received.event() instanceof ErasureRequested request) {
            erasures.follow(request);
        } else if (received.event() instanceof ErasureCompleted answer) {
            erasures.completed(answer);
        }
    }
}
