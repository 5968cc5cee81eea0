package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.stack.process.StackException;

/** Sends files of one kind to the import of a service and waits for the end of each. */
final class FileImport {
    private final ServiceApi service;
    private final String path;
    private final Consumer<String> progress;

    /**
     * For that kind of file.
     *
     * @param type as the service calls it
     * @param origin what is said of where the rows come from, as further parameters; may be empty
     */
    FileImport(ServiceApi service, String type, String origin, Consumer<String> progress) {
        this.service = service;
        this.path = "/v1/imports?type=" + type + "&dryRun=false&mode=UPSERT&onError=ABORT" + origin;
        this.progress = progress;
    }

    /** Imports the file as a whole, or ends the load with a sentence. */
    void load(InputFile file) {
        byte[] content = file.bytes();
        Answer order = send(file, content, ServiceApi.keyOf(path, content));
        JsonNode job = awaitEnd(order);
        if (isFailed(job) && order.isReplayed()) {
            // An earlier load failed with these bytes, perhaps for a reason that is gone.
            job = awaitEnd(send(file, content, UUID.randomUUID()));
        }
        if (isFailed(job)) {
            throw new StackException(file.name() + " was refused by " + service.name() + ": " + reason(job));
        }
        JsonNode result = job.path("result");
        progress.accept(
                file.path().getFileName() + ": " + result.path("inserted").asInt() + " inserted, "
                        + result.path("updated").asInt() + " updated, "
                        + result.path("unchanged").asInt() + " unchanged");
    }

    private Answer send(InputFile file, byte[] content, UUID key) {
        return service.post(file.name(), path, "text/csv", content, key);
    }

    private JsonNode awaitEnd(Answer order) {
        // The path alone: an answer that is replayed names the address at which the first load found the service.
        String address = URI.create(order.header("Location")).getPath();
        Patience patience = new Patience();
        JsonNode job = service.get(address).body();
        while (!List.of("COMPLETED", "FAILED").contains(job.path("status").asText())) {
            String news = job.path("status").asText() + job.path("progress");
            patience.pause(
                    news, () -> service.name() + " does not get on with the import " + address + ": " + news + ".");
            job = service.get(address).body();
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
}
