package org.cityexchange.forum.survey;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.cityexchange.forum.survey.ResponseBatch.Sent;
import org.cityexchange.kit.combine.Lane;
import org.cityexchange.kit.combine.Lanes;
import org.cityexchange.kit.combine.Outcome;

/**
 * The one lane by which answers come in, to whatever survey. That many share a transaction is faster, and better: nothing that
 * PostgreSQL notes of it leads from one's ballot to one's answers then. See ADR 14 and ADR 41.
 */
@ApplicationScoped
class ResponseLane implements Lane.Work<Sent, Boolean> {

    private static final int MOST_WAITING = 8192;
    private static final int MOST_AT_ONCE = 256;

    private final ResponseBatch batch;
    private final Lanes lanes;
    private Lane<Sent, Boolean> lane;

    ResponseLane(ResponseBatch batch, Lanes lanes) {
        this.batch = batch;
        this.lanes = lanes;
    }

    void start(@Observes StartupEvent event) {
        lane = lanes.open("responses", MOST_WAITING, MOST_AT_ONCE, this);
    }

    void stop(@Observes ShutdownEvent event) {
        lane.close();
    }

    /** Has the answers wait for their turn; refused at once when too many wait. */
    CompletionStage<Boolean> submit(UUID surveyId, String token, Map<String, Object> answers) {
        return lane.submit(new Sent(surveyId, token, answers));
    }

    @Override
    public Object groupOf(Sent sent) {
        return sent.surveyId();
    }

    @Override
    public Map<Sent, Outcome<Boolean>> doAll(List<Sent> all) {
        return batch.submit(all);
    }
}
