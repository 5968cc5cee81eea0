package org.cityexchange.training.enrolment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.KeyRing;
import org.cityexchange.training.enrolment.EnrolmentSteps.As;

/**
 * What is known of somebody's journey, for its holder and for administrators, whose reading the access log notes. It is
 * stored encrypted, each under the id of its enrolment: what is copied to another row does not open there.
 */
@ApplicationScoped
@Transactional
class LogisticsService {

    /** Of its own, so that a change to the API's JSON never reaches what is stored. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Logistics NOTHING = new Logistics(null, null, null, null, null, null);

    private final LogisticsRepository logistics;
    private final EnrolmentAccess access;
    private final AccessLog accessLog;
    private final KeyRing keys;
    private final Clock clock;

    LogisticsService(
            LogisticsRepository logistics,
            EnrolmentAccess access,
            AccessLog accessLog,
            EnrolmentConfig config,
            Clock clock) {
        this.logistics = logistics;
        this.access = access;
        this.accessLog = accessLog;
        this.keys = KeyRing.of(config.dataKeys());
        this.clock = clock;
    }

    /** What is known. */
    LogisticsView get(UUID id, String token) {
        if (access.ofHolder(id, token).as() == As.ADMIN) {
            accessLog.add(AccessOperation.READ, "ENROLMENT_LOGISTICS", id, null, 1);
        }
        return logistics.findByIdOptional(id).map(this::view).orElseGet(() -> new LogisticsView(id, NOTHING, null, 0));
    }

    /** Keeps what is said in the place of what was known. */
    LogisticsView put(UUID id, String token, String ifMatch, Logistics said) {
        check(said);
        if (!access.ofHolder(id, token).enrolment().status().hasSeat()) {
            throw new DomainException(ErrorCode.NOT_INVITED);
        }
        var stored = logistics.findById(id);
        Etag.demand(ifMatch, versionOf(stored));
        var kept = stored == null ? EnrolmentLogistics.of(id) : stored;
        kept.keep(keys.seal(written(said), context(id)), clock.instant());
        logistics.persistAndFlush(kept);
        return new LogisticsView(id, said, kept.updatedAt(), versionOf(kept));
    }

    private static void check(Logistics said) {
        var arrival = said.arrival() == null ? null : said.arrival().at();
        var departure = said.departure() == null ? null : said.departure().at();
        if (arrival != null && departure != null && departure.isBefore(arrival)) {
            throw DomainException.at("/departure/at", ErrorCode.INVALID_INTERVAL);
        }
        var lodging = said.lodging();
        if (lodging != null
                && lodging.checkInOn() != null
                && lodging.checkOutOn() != null
                && lodging.checkOutOn().isBefore(lodging.checkInOn())) {
            throw DomainException.at("/lodging/checkOutOn", ErrorCode.INVALID_INTERVAL);
        }
    }

    private LogisticsView view(EnrolmentLogistics stored) {
        return new LogisticsView(stored.enrolmentId(), read(stored), stored.updatedAt(), versionOf(stored));
    }

    /** 0 stands for nothing, so that the first that is said has another version than nothing had. */
    private static int versionOf(EnrolmentLogistics stored) {
        return stored == null ? 0 : stored.version() + 1;
    }

    private byte[] written(Logistics said) {
        try {
            return MAPPER.writeValueAsBytes(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Logistics read(EnrolmentLogistics stored) {
        try {
            return MAPPER.readValue(keys.open(stored.sealed(), context(stored.enrolmentId())), Logistics.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String context(UUID id) {
        return "enrolment_logistics " + id;
    }
}
