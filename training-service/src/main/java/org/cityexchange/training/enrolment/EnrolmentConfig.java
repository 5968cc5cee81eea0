package org.cityexchange.training.enrolment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be set about enrolments. */
@ConfigMapping(prefix = "city-exchange.enrolment")
interface EnrolmentConfig {

    /** How long an invitation is kept, unless it says otherwise; not beyond the course run. */
    @WithDefault("14d")
    Duration invitationKept();

    /**
     * What logistics are encrypted under: {@code <id>:<32 bytes in Base64>}, the present key first, behind it,
     * comma-separated, those that older rows may still lie under.
     */
    String dataKeys();
}
