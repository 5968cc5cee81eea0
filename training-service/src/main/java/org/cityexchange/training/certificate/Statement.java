package org.cityexchange.training.certificate;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a certificate certifies, as it was when it was issued: that somebody completed this run.
 *
 * @param issuer code of the institution that held the run
 */
@Embeddable
record Statement(
        UUID courseRunId,
        String courseRunCode,
        @JdbcTypeCode(SqlTypes.JSON) LocalizedText title,
        LocalDate startsOn,
        LocalDate endsOn,
        String issuer,
        @JdbcTypeCode(SqlTypes.JSON) LocalizedText issuerName) {}
