package org.cityexchange.forum.registration;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.cityexchange.forum.registration.RegistrationBatch.Asked;
import org.cityexchange.kit.combine.Lane;
import org.cityexchange.kit.combine.Lanes;
import org.cityexchange.kit.combine.Outcome;
import org.jboss.resteasy.reactive.RestResponse;

/** The one lane by which registrations come in, for whatever event. See ADR 41. */
@ApplicationScoped
class RegistrationLane implements Lane.Work<Asked, RestResponse<RegistrationReceipt>> {

    private final RegistrationBatch batch;
    private final RegistrationConfig config;
    private final Lanes lanes;
    private Lane<Asked, RestResponse<RegistrationReceipt>> lane;

    RegistrationLane(RegistrationBatch batch, RegistrationConfig config, Lanes lanes) {
        this.batch = batch;
        this.config = config;
        this.lanes = lanes;
    }

    void start(@Observes StartupEvent event) {
        lane = lanes.open("registrations", config.mostWaiting(), config.mostAtOnce(), this);
    }

    void stop(@Observes ShutdownEvent event) {
        lane.close();
    }

    /** Has the request wait for its turn; refused at once when too many wait. */
    CompletionStage<RestResponse<RegistrationReceipt>> register(Asked asked) {
        return lane.submit(asked);
    }

    /** How many requests wait behind those that are being registered. */
    int waiting() {
        return lane.waiting();
    }

    @Override
    public Object groupOf(Asked asked) {
        return asked.event();
    }

    /** An invitation is an entity of its own that is changed along with the registration. */
    @Override
    public boolean isAlone(Asked asked) {
        return asked.isInvited();
    }

    @Override
    public Map<Asked, Outcome<RestResponse<RegistrationReceipt>>> doAll(List<Asked> all) {
        return batch.register(all);
    }
}
