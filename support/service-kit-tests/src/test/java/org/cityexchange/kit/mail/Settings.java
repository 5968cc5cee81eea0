package org.cityexchange.kit.mail;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Settings of mail, as an environment would give them. */
final class Settings {

    private Settings() {}

    static MailConfig of(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("domain", "mail.example.org", "from", "국제교류 포럼 <forum@example.org>"));
        all.putAll(settings);
        var prefixed = new HashMap<String, String>();
        all.forEach((name, value) -> prefixed.put("city-exchange.mail." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(prefixed, "test", 100))
                .build()
                .getConfigMapping(MailConfig.class);
    }

    static MailConfig smtp(int port) {
        return of(Map.of("smtp.host", "127.0.0.1", "smtp.port", Integer.toString(port), "smtp.tls", "none"));
    }
}
