package org.cityexchange.kit.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.text.Texts;

/**
 * Why somebody wants a whole list of personal data. It travels in a header, as addresses of pages are kept in many
 * places.
 */
public final class AccessReason {

    /** The header it travels in, percent-encoded UTF-8 where it is not in ASCII. */
    public static final String HEADER = "Access-Reason";

    private static final int LONGEST = 500;

    private AccessReason() {}

    /** The reason in that header; refuses a header that is missing, blank, too long or cannot be read. */
    public static String of(String header) {
        String why;
        try {
            why = header == null
                    ? null
                    : Texts.clean(URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw refused(ErrorCode.INVALID_HEADER);
        }
        if (why == null) {
            throw refused(ErrorCode.REASON_REQUIRED);
        }
        if (why.length() > LONGEST) {
            throw refused(ErrorCode.INVALID_HEADER);
        }
        return why;
    }

    private static DomainException refused(ErrorCode code) {
        return new DomainException(code, FieldError.header(HEADER, code));
    }
}
