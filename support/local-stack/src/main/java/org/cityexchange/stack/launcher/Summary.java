package org.cityexchange.stack.launcher;

import java.net.URI;
import org.cityexchange.stack.ServiceProcess;
import org.cityexchange.stack.StackInfo;
import org.cityexchange.stack.StackOptions;

/** What is running where, and what to try. */
record Summary(StartOptions options, StackInfo stack, ServiceProcess forum, ServiceProcess training) {
    String text() {
        String forumUrl = local(forum.uri());
        String trainingUrl = local(training.uri());
        String issuerUrl = local(stack.issuer());
        return """

                City Exchange is running.

                  forum-service     %s   health %s/q/health   metrics %s/q/metrics
                  training-service  %s   health %s/q/health   metrics %s/q/metrics
                  token issuer      %s   keys   %s/jwks
                  PostgreSQL        %s
                                    users forum and training, passwords in %s
                  Kafka             %s
                  mails             %s   (written there, not sent)
                  logs              %s

                A token for calls that need one:

                  %s organizer        (./token --help names the other roles)

                Three calls to try:

                  curl %s/v1/events
                  curl '%s/v1/cities?q=delhi'
                  curl -H "Authorization: Bearer $(%s organizer)" \\
                    %s/v1/events/shrdc-expert-forum-next/registrations

                Ctrl-C stops everything; the data stays in %s for the next ./start.
                """.formatted(
                        forumUrl,
                        local(forum.management()),
                        local(forum.management()),
                        trainingUrl,
                        local(training.management()),
                        local(training.management()),
                        issuerUrl,
                        issuerUrl,
                        stack.forum().jdbcUrl().substring("jdbc:".length()),
                        stack.data().resolve("secrets/secrets.env"),
                        stack.bootstrapServers(),
                        stack.mailbox(),
                        options.data().resolve("logs"),
                        tokenCommand(),
                        forumUrl,
                        trainingUrl,
                        tokenCommand(),
                        forumUrl,
                        options.data());
    }

    private String tokenCommand() {
        int port = stack.issuer().getPort();
        return port == StackOptions.ISSUER_PORT ? "./token" : "./token --issuer-port " + port;
    }

    private static String local(URI uri) {
        return "http://localhost:" + uri.getPort();
    }
}
