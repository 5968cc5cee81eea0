package org.cityexchange.kit.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource.Entry;

/** Sums up what a service holds per topic, so that two services can be compared without showing anything. */
@ApplicationScoped
public class Digests {

    private final List<DigestSource> sources;

    Digests(@All List<DigestSource> sources) {
        this.sources = sources;
    }

    /** The digests of all topics this service sends or keeps a copy of, by topic. */
    @Transactional
    public List<DigestView> all() {
        return sources.stream()
                .map(Digests::digest)
                .sorted(Comparator.comparing(DigestView::topic))
                .toList();
    }

    /** The topics of which something is held. */
    Set<Topic> topics() {
        return sources.stream().map(DigestSource::topic).collect(Collectors.toUnmodifiableSet());
    }

    /** The digest of one topic; null where nothing is held of it. Called in a transaction. */
    @Nullable
    String of(Topic topic) {
        return sources.stream()
                .filter(source -> source.topic() == topic)
                .map(source -> digest(source).sha256())
                .findFirst()
                .orElse(null);
    }

    static DigestView digest(DigestSource source) {
        try (var entries = source.entries()) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var count = 0;
            var last = "";
            for (var entry : (Iterable<Entry>) entries::iterator) {
                var id = entry.id().toString();
                if (id.compareTo(last) <= 0) {
                    throw new IllegalStateException(source.topic() + " is not told in the order of ids");
                }
                sha256.update((entry.line() + "\n").getBytes(UTF_8));
                last = id;
                count++;
            }
            return new DigestView(
                    source.topic().wireName(), count, HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
