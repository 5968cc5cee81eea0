package org.cityexchange.kit.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How mail is sent: by SMTP, or, to try the service out, into a folder. With neither it waits. */
@ConfigMapping(prefix = "city-exchange.mail")
public interface MailConfig {

    /** The domain in Message-IDs: one of ours, and always the same one. */
    String domain();

    /** The sender, as an address or as {@code name <address>}. */
    String from();

    /** Where mails are written instead of being sent; refused together with SMTP. */
    Optional<Path> folder();

    /** The mail server. */
    Smtp smtp();

    /** How often the queue is looked at without a signal; it catches what is to be tried again. */
    @WithDefault("5s")
    Duration poll();

    /** The wait after the first failure; it doubles with each further one. */
    @WithDefault("15s")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("4h")
    Duration longestRetry();

    /** How often a mail is tried; with the waits above for about a day. */
    @WithDefault("16")
    int attempts();

    /** How long the content of a mail that failed is kept. */
    @WithDefault("7d")
    Duration failedKeptFor();

    /** How long it is remembered that there was a mail. */
    @WithDefault("90d")
    Duration rememberedFor();

    /** The mail server. */
    interface Smtp {

        /** Its name; without one nothing is sent. */
        Optional<String> host();

        /** Its port; 465 with {@link Tls#TLS}, else 587. */
        OptionalInt port();

        /** How the connection is secured. */
        @WithDefault("starttls")
        Tls tls();

        /** Whom to log in as; nobody logs in without. */
        Optional<String> user();

        /** With what to log in. */
        Optional<String> password();
    }

    /** How a connection to the mail server is secured. */
    enum Tls {
        /** From the first byte. */
        TLS,
        /** Before anything is said; a server that cannot is not used. */
        STARTTLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }
}
