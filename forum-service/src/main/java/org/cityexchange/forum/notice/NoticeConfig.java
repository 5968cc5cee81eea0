package org.cityexchange.forum.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What may be set about notices. */
@ConfigMapping(prefix = "city-exchange.notice")
interface NoticeConfig {

    /** How long before an event begins those who have a seat are reminded. */
    @WithDefault("1d")
    Duration remindBefore();

    /** Where people reach this service, such as {@code https://forum.example.org}; without it mails carry no links. */
    Optional<URI> publicUrl();
}
