package org.cityexchange.training.certificate;

import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;

/** Certificates and keys that belong to one test. */
final class Samples {

    static final URI PUBLIC_URL = URI.create("https://training.example.org");
    static final Instant NOW = Instant.parse("2026-12-31T15:30:00.123456Z");
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    static final KeyPair KEYS = newKeys();
    static final KeyPair OTHER_KEYS = newKeys();

    private Samples() {}

    static Certificate certificate(String holder) {
        var statement = new Statement(
                UUID.randomUUID(),
                "urban-transport-2026-1",
                LocalizedText.of("도시교통정책 과정", "Urban Transport Policy"),
                LocalDate.of(2026, 12, 7),
                LocalDate.of(2026, 12, 18),
                "shrdc",
                LocalizedText.of("서울특별시 인재개발원", "Seoul Human Resources Development Center"));
        return Certificate.issued(
                UUID.randomUUID(),
                statement,
                new Certificate.Holder(UUID.randomUUID(), UUID.randomUUID(), holder),
                new Certificate.Marks(2027, 17, "token", "1:sealed", 3, 94_567),
                SEOUL,
                NOW);
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static CredentialsConfig config(KeyPair signer, KeyPair... retired) {
        return new CredentialsConfig() {
            @Override
            public URI publicUrl() {
                return PUBLIC_URL;
            }

            @Override
            public String signingKey() {
                return base64(signer.getPrivate().getEncoded());
            }

            @Override
            public String dataKeys() {
                return "1:" + base64(new byte[32]);
            }

            @Override
            public Optional<List<String>> retiredKeys() {
                return Optional.of(List.of(retired).stream()
                        .map(keys -> base64(keys.getPublic().getEncoded()))
                        .toList());
            }
        };
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
