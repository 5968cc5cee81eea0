package org.cityexchange.kit.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM (NIST SP 800-38D) with a fresh random nonce, which stands before what is encrypted. */
public final class AesGcm {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    /**
     * Encrypts.
     *
     * @param key 16 or 32 bytes
     * @param context what it is of: it opens in the same context only
     */
    public static byte[] seal(byte[] key, byte[] plain, byte[] context) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
            var whole = Arrays.copyOf(nonce, NONCE + encrypted.length);
            System.arraycopy(encrypted, 0, whole, NONCE, encrypted.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has AES/GCM
        }
    }

    /** Decrypts; {@link IllegalStateException} when it was sealed under another key or in another context, or changed. */
    public static byte[] open(byte[] key, byte[] sealed, byte[] context) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), context)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed does not open under the key it was sealed by", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
