package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;

/**
 * Certificates as Open Badges 3.0 credentials, and what these point to. They are W3C Verifiable Credentials 2.0; the
 * claims of a JWT repeat some of their members, as Open Badges asks (8.2, JSON Web Token Proof Format).
 */
@ApplicationScoped
class OpenBadges {

    static final String ISSUERS = "/v1/credential-issuers";
    static final String STATUS_LISTS = "/v1/credential-status-lists";

    private static final String CREDENTIALS_CONTEXT = "https://www.w3.org/ns/credentials/v2";
    private static final String BADGES_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String URN = "urn:uuid:";

    private final URI publicUrl;

    OpenBadges(CredentialsConfig config) {
        publicUrl = config.publicUrl();
    }

    /** The credential, as the claims of a JWT. */
    Map<String, Object> credential(Certificate certificate) {
        var statement = certificate.statement();
        var credential = claims(
                URN + certificate.id(), statement.issuer(), URN + certificate.subjectId(), certificate.issuedAt());
        credential.put("@context", List.of(CREDENTIALS_CONTEXT, BADGES_CONTEXT));
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", english(statement.title()));
        credential.put("issuer", profile(statement.issuer(), statement.issuerName()));
        credential.put("credentialSubject", subject(certificate));
        credential.put("credentialStatus", status(certificate));
        return credential;
    }

    /** The public description of an institution that issues. */
    Map<String, Object> issuer(String code, LocalizedText name) {
        var issuer = new LinkedHashMap<String, Object>();
        issuer.put("@context", List.of(CREDENTIALS_CONTEXT, BADGES_CONTEXT));
        issuer.putAll(profile(code, name));
        return issuer;
    }

    /** A status list as the claims of a JWT: the bits of those certificates that are not to be relied on are set. */
    Map<String, Object> statusList(int number, String issuer, Instant since, BitSet set) {
        var url = statusListUrl(number);
        var list = claims(url, issuer, url + "#list", since);
        list.put("@context", List.of(CREDENTIALS_CONTEXT));
        list.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        list.put("issuer", issuerUrl(issuer));
        list.put(
                "credentialSubject",
                Map.of(
                        "id",
                        url + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        "revocation",
                        "encodedList",
                        StatusBits.encoded(set)));
        return list;
    }

    private Map<String, Object> claims(String id, String issuer, String subject, Instant validFrom) {
        // a numeric date has no fractions, and both are to be equal
        var from = validFrom.truncatedTo(ChronoUnit.SECONDS);
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuerUrl(issuer));
        claims.put("jti", id);
        claims.put("sub", subject);
        claims.put("nbf", from.getEpochSecond());
        claims.put("id", id);
        claims.put("validFrom", from.toString());
        return claims;
    }

    private Map<String, Object> profile(String code, LocalizedText name) {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("id", issuerUrl(code));
        profile.put("type", List.of("Profile"));
        profile.put("name", english(name));
        return profile;
    }

    private Map<String, Object> subject(Certificate certificate) {
        var statement = certificate.statement();
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", URN + certificate.subjectId());
        subject.put("type", List.of("AchievementSubject"));
        subject.put(
                "identifier",
                List.of(Map.of(
                        "type",
                        "IdentityObject",
                        "hashed",
                        false,
                        "identityHash",
                        certificate.demandHolderName(),
                        "identityType",
                        "name")));
        subject.put("activityStartDate", statement.startsOn() + "T00:00:00Z");
        subject.put("activityEndDate", statement.endsOn() + "T00:00:00Z");
        subject.put("licenseNumber", certificate.serial());
        subject.put("achievement", achievement(statement));
        return subject;
    }

    private Map<String, Object> achievement(Statement statement) {
        var title = english(statement.title());
        var achievement = new LinkedHashMap<String, Object>();
        achievement.put("id", URN + statement.courseRunId());
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "CertificateOfCompletion");
        achievement.put("humanCode", statement.courseRunCode());
        achievement.put("name", title);
        achievement.put("description", title + ", " + statement.startsOn() + " to " + statement.endsOn());
        achievement.put(
                "criteria", Map.of("narrative", "The course was completed under the rule that it was announced with."));
        return achievement;
    }

    private Map<String, Object> status(Certificate certificate) {
        var list = statusListUrl(certificate.statusList());
        return Map.of(
                "id",
                list + "#" + certificate.statusIndex(),
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                "revocation",
                "statusListIndex",
                Integer.toString(certificate.statusIndex()),
                "statusListCredential",
                list);
    }

    private String issuerUrl(String code) {
        return publicUrl.resolve(ISSUERS + "/" + code).toString();
    }

    private String statusListUrl(int number) {
        return publicUrl.resolve(STATUS_LISTS + "/" + number).toString();
    }

    /** The certificate a credential was made of, by its {@code jti}. */
    static Optional<UUID> certificateId(Map<String, Object> claims) {
        return claims.get("jti") instanceof String jti && jti.startsWith(URN)
                ? Ids.parse(jti.substring(URN.length()))
                : Optional.empty();
    }

    private static String english(LocalizedText text) {
        return text.in("en");
    }
}
