package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how the exchange is without ever taking the service out of rotation: with Kafka away it goes on answering, and
 * whether the database is away is for the database's own check to say.
 */
@Readiness
@ApplicationScoped
class ExchangeHealth implements HealthCheck {

    private final ExchangeFigures figures;

    ExchangeHealth(ExchangeFigures figures) {
        this.figures = figures;
    }

    @Override
    public HealthCheckResponse call() {
        var health =
                HealthCheckResponse.named("exchange").up().withData("kafka", figures.kafkaIsAway() ? "degraded" : "ok");
        figures.current()
                .ifPresent(current -> health.withData("outboxPending", current.outboxPending())
                        .withData(
                                "outboxOldestAgeSeconds",
                                current.outboxOldestAge().toSeconds())
                        .withData("parkedKeys", current.parkedKeys()));
        return health.build();
    }
}
