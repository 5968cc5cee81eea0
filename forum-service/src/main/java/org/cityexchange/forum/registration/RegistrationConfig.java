package org.cityexchange.forum.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things about registrations take. */
@ConfigMapping(prefix = "city-exchange.registration")
interface RegistrationConfig {

    /** How long an address can be confirmed after somebody registered with it. */
    @WithDefault("24h")
    Duration emailConfirmationWithin();

    /** How long after somebody registered with an address nobody else is mailed there to confirm it, per event. */
    @WithDefault("1m")
    Duration emailConfirmationInterval();

    /** How long after a new token was asked for the next one is made for the same address and event. */
    @WithDefault("5m")
    Duration tokenReissueInterval();

    /** How many requests may wait to be registered; whoever comes then is asked to come again. */
    @WithDefault("8192")
    int mostWaiting();

    /** How many are registered in one transaction. */
    @WithDefault("256")
    int mostAtOnce();
}
