package org.cityexchange.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/**
 * Strong entity tags (RFC 9110): the version of the thing, and of what variant this answer is ({@code lang},
 * {@code expand}, suffix), because two variants differ byte by byte. {@code If-Match} looks at the version alone.
 */
public final class Etag {

    private Etag() {}

    /** The tag of one variant of one version, without quotes. */
    public static String of(long version, String... variant) {
        var tag = new StringBuilder().append(version);
        Arrays.stream(variant)
                .filter(part -> part != null && !part.isEmpty())
                .forEach(part -> tag.append(';').append(part));
        return tag.toString();
    }

    /** A version for what has no number of its own: another one when the content is another. */
    public static long versionOf(List<?> content) {
        var text = content.stream().map(String::valueOf).collect(Collectors.joining("\0"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits() >>> 1;
    }

    /** Demands that the caller has read the present version: 428 without {@code If-Match}, 412 when it names another. */
    public static void demand(String ifMatch, long presentVersion) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new DomainException(
                    ErrorCode.PRECONDITION_REQUIRED, FieldError.header("If-Match", ErrorCode.PRECONDITION_REQUIRED));
        }
        var matches = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || versionOf(tag).equals(Long.toString(presentVersion)));
        if (!matches) {
            throw new DomainException(ErrorCode.PRECONDITION_FAILED);
        }
    }

    /** The version in a strong tag; a weak tag never matches (RFC 9110, 13.1.1). */
    private static String versionOf(String tag) {
        if (tag.length() < 3 || !tag.startsWith("\"") || !tag.endsWith("\"")) {
            return "";
        }
        return tag.substring(1, tag.length() - 1).split(";", 2)[0];
    }
}
