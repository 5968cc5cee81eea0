package org.cityexchange.stack.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.cityexchange.stack.issuer.Role;
import org.cityexchange.stack.process.StackException;

/** Gets the tokens of the load from the issuer. */
final class TokenDesk {
    private final Http http;
    private final URI endpoint;

    TokenDesk(Http http, URI issuer) {
        this.http = http;
        this.endpoint = issuer.resolve("/token");
    }

    String trainingAdmin() {
        return token("role=" + Role.TRAINING_ADMIN.wireName());
    }

    String organizer(String institution) {
        return token("role=" + Role.ORGANIZER.wireName() + "&institution="
                + URLEncoder.encode(institution, StandardCharsets.UTF_8));
    }

    // One subject for good: keys of requests count per subject, and a load that is taken up again is the same caller.
    private String token(String form) {
        HttpRequest request = Http.to(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&subject=data-load"))
                .build();
        Answer answer = http.send("The token issuer", request);
        if (!answer.isGood()) {
            throw new StackException("The token issuer refused a token for " + form + ": "
                    + answer.body().path("error").asText());
        }
        return answer.body().path("access_token").asText();
    }
}
