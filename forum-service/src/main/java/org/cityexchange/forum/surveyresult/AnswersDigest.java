package org.cityexchange.forum.surveyresult;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.cityexchange.kit.security.Secrets;

/**
 * A SHA-256 over answers that does not depend on their order: the hashes of the single responses are added up, and the
 * sum is hashed with their number. The salt is secret, or whoever knows the totals of a small survey could try out which
 * answers have that digest.
 */
final class AnswersDigest {

    private static final BigInteger SPACE = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest sha256 = Secrets.sha256();
    private final byte[] salt;
    private BigInteger sum = BigInteger.ZERO;
    private long count;

    AnswersDigest(byte[] salt) {
        this.salt = salt.clone();
    }

    /** Takes in one response, as the same text whenever it is the same. */
    void add(String canonical) {
        sum = sum.add(new BigInteger(1, hash(canonical))).mod(SPACE);
        count++;
    }

    /** The digest of all that were taken in, in hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(hash(count + ":" + sum.toString(16)));
    }

    private byte[] hash(String text) {
        sha256.update(salt);
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
