package org.cityexchange.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import org.cityexchange.stack.postgres.Database;
import org.cityexchange.stack.process.StackException;

/**
 * Where a running stack is and what opens it.
 *
 * @param pid of the JVM it runs in
 * @param data its folder
 * @param forum the database of forum-service
 * @param training the database of training-service
 * @param kit a database for tests that belong to no service
 * @param bootstrapServers of the Kafka broker
 * @param issuer the token issuer, exactly as in the claim {@code iss}
 * @param issuerKeyFile the private key of the issuer, for tests that sign for themselves
 * @param cursorKey value of {@code CITY_EXCHANGE_CURSOR_KEY}
 * @param personRefKey value of {@code CITY_EXCHANGE_PERSON_REF_KEY}
 * @param dataKeys value of {@code CITY_EXCHANGE_DATA_KEYS}
 * @param signingKey value of {@code CITY_EXCHANGE_SIGNING_KEY}
 */
public record StackInfo(
        long pid,
        Path data,
        Database forum,
        Database training,
        Database kit,
        String bootstrapServers,
        URI issuer,
        Path issuerKeyFile,
        String cursorKey,
        String personRefKey,
        String dataKeys,
        String signingKey) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the public keys of the issuer are. */
    public URI jwks() {
        return issuer.resolve("/jwks");
    }

    /** The folder that takes the mails of the services; nobody else gets any. */
    public Path mailbox() {
        return data.resolve("mailbox");
    }

    /** Where tokens are minted. */
    public URI tokenEndpoint() {
        return issuer.resolve("/token");
    }

    /** All of it in one line, passwords included. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A StackInfo must have a JSON form", e);
        }
    }

    /** Reads what {@link #toJson()} wrote. */
    public static StackInfo fromJson(String json) {
        try {
            return JSON.readValue(json, StackInfo.class);
        } catch (JsonProcessingException e) {
            throw new StackException("The local stack announced itself in a form this version does not know.", e);
        }
    }

    /** Leaves out passwords and keys, so that they reach no log. */
    @Override
    public String toString() {
        return "StackInfo[pid=" + pid + ", kafka=" + bootstrapServers + ", issuer=" + issuer + ", forum=" + forum + "]";
    }
}
