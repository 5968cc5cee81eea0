package org.cityexchange.forum.attendance;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationStatus;
import org.cityexchange.kit.security.Secrets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a gate has to know to work without a network: all codes of an event, and next to nothing about the people. */
public record Roster(UUID eventId, List<Ticket> items) {

    /** One code. */
    @Schema(name = "Ticket")
    public record Ticket(
            @Schema(examples = "7KQ3M-X9TZA") String code,
            RegistrationStatus status,
            RegistrationMode mode,
            @Schema(nullable = true) String category,

            @Schema(description = "To call somebody by: the first letter of each part of the name", examples = "D. O.")
            String initials) {

        private static final int MOST_INITIALS = 3;
        private static final Pattern SPACES = Pattern.compile("\\s+");

        static Ticket of(Registrant registrant) {
            return new Ticket(
                    registrant.code(),
                    registrant.status(),
                    registrant.mode(),
                    registrant.category(),
                    initials(registrant.name()));
        }

        static String initials(String name) {
            return SPACES.splitAsStream(name)
                    .filter(part -> !part.isEmpty())
                    .limit(MOST_INITIALS)
                    .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                    .collect(Collectors.joining(" "));
        }
    }

    /** A number that changes with the content, for its entity tag. */
    long digest() {
        return ByteBuffer.wrap(Secrets.hash(toString())).getLong() & Long.MAX_VALUE;
    }
}
