package org.cityexchange.forum.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be set about notices. */
@ConfigMapping(prefix = "city-exchange.notice")
interface NoticeConfig {

    /** How long before an event begins those who have a seat are reminded. */
    @WithDefault("1d")
    Duration remindBefore();
}
