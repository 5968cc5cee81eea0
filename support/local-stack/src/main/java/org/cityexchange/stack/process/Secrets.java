package org.cityexchange.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Passwords and keys made at the first start and kept in one file that only its owner may read. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RSA_BITS = 2048;

    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** Opens the file; what is missing is made when it is first asked for. */
    public static Secrets open(Path file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return new Secrets(file, values);
    }

    /** The password of the superuser ({@code postgres}) or of the user of one database. */
    public String databasePassword(String user) throws IOException {
        return value(
                "PASSWORD_OF_" + user,
                () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(24)));
    }

    /** The key that signs the cursors of lists. */
    public String cursorKey() throws IOException {
        return value("CITY_EXCHANGE_CURSOR_KEY", () -> Base64.getEncoder().encodeToString(random(32)));
    }

    /** The key behind {@code personRef}, with its version in front. */
    public String personRefKey() throws IOException {
        return value(
                "CITY_EXCHANGE_PERSON_REF_KEY", () -> "1:" + Base64.getEncoder().encodeToString(random(32)));
    }

    /** The key that signs the credentials of trainees: RSA, PKCS #8 in Base64. */
    public String signingKey() throws IOException {
        return value("CITY_EXCHANGE_SIGNING_KEY", () -> Base64.getEncoder().encodeToString(rsaKey()));
    }

    /** The keys of what is kept encrypted: one, with its id in front. */
    public String dataKeys() throws IOException {
        return value("CITY_EXCHANGE_DATA_KEYS", () -> "1:" + Base64.getEncoder().encodeToString(random(32)));
    }

    private synchronized String value(String name, Supplier<String> maker) throws IOException {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        String made = maker.get();
        values.put(name, made);
        Folders.create(file.getParent());
        Folders.writeSecret(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        return made;
    }

    private static byte[] rsaKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (NoSuchAlgorithmException e) {
            throw new StackException("This Java cannot make an RSA key.", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
