package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.stack.process.StackException;

/** Imports the cities into training-service and waits until the exchange has carried them to forum-service. */
final class CityLoad {
    private static final String IMPORT = "/v1/imports?type=CITIES&dryRun=false&mode=UPSERT&onError=ABORT";
    private static final String CITIES = "/v1/cities";
    private static final long NEWS = 100;

    private final ServiceApi training;
    private final ServiceApi forum;
    private final Consumer<String> progress;

    CityLoad(ServiceApi training, ServiceApi forum, Consumer<String> progress) {
        this.training = training;
        this.forum = forum;
        this.progress = progress;
    }

    void run(List<InputFile> files) {
        files.forEach(this::load);
        awaitCopy();
    }

    private void load(InputFile file) {
        byte[] content = file.bytes();
        Answer order = order(file, content, ServiceApi.keyOf(IMPORT, content));
        JsonNode job = awaitEnd(order);
        if (isFailed(job) && order.isReplayed()) {
            // An earlier load failed with these bytes, perhaps for a reason that is gone.
            job = awaitEnd(order(file, content, UUID.randomUUID()));
        }
        if (isFailed(job)) {
            throw new StackException(file.name() + " was refused by " + training.name() + ": " + reason(job));
        }
        JsonNode result = job.path("result");
        progress.accept(
                file.path().getFileName() + ": " + result.path("inserted").asInt() + " inserted, "
                        + result.path("updated").asInt() + " updated, "
                        + result.path("unchanged").asInt() + " unchanged");
    }

    private Answer order(InputFile file, byte[] content, UUID key) {
        return training.post(file.name(), IMPORT, "text/csv", content, key);
    }

    private JsonNode awaitEnd(Answer order) {
        // The path alone: an answer that is replayed names the address at which the first load found the service.
        String path = URI.create(order.header("Location")).getPath();
        Patience patience = new Patience();
        JsonNode job = training.get(path).body();
        while (!List.of("COMPLETED", "FAILED").contains(job.path("status").asText())) {
            String news = job.path("status").asText() + job.path("progress");
            patience.pause(
                    news, () -> training.name() + " does not get on with the import " + path + ": " + news + ".");
            job = training.get(path).body();
        }
        return job;
    }

    private static boolean isFailed(JsonNode job) {
        return job.path("status").asText().equals("FAILED");
    }

    private static String reason(JsonNode job) {
        JsonNode first = job.path("errors").path(0);
        String column =
                first.hasNonNull("column") ? ", column " + first.path("column").asText() : "";
        return "line " + first.path("line").asText() + column + ": "
                + first.path("detail").asText() + " (" + job.path("errorsTotal").asInt() + " errors in all).";
    }

    private void awaitCopy() {
        long wanted = training.count(CITIES);
        Patience patience = new Patience();
        long told = 0;
        long known = forum.count(CITIES);
        while (known < wanted) {
            String news = "cities " + known + " of " + wanted + " in " + forum.name();
            if (known - told >= NEWS) {
                progress.accept(news);
                told = known;
            }
            patience.pause(news, () -> "The exchange brings no more cities: " + news + ".");
            known = forum.count(CITIES);
        }
        progress.accept("cities " + known + " of " + wanted + " in " + forum.name());
    }
}
