package org.cityexchange.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.cityexchange.stack.issuer.Role;
import org.cityexchange.stack.issuer.SigningKey;
import org.cityexchange.stack.issuer.TokenIssuer;
import org.cityexchange.stack.postgres.Database;
import org.cityexchange.stack.process.StackException;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Path keyFile;
    private static TokenIssuer issuer;
    private static Tokens tokens;

    @BeforeAll
    static void start() throws Exception {
        keyFile = folder.resolve("secrets/issuer-key.json");
        issuer = TokenIssuer.start("127.0.0.1", 0, SigningKey.loadOrCreate(keyFile));
        tokens = tokens();
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void itsTokensAreVerifiedWithThePublicKeysItNames() throws Exception {
        JwtClaims claims = verify(minted("role=city-coordinator&city=IN-DEL&city=KR-11&subject=priya"));

        assertThat(claims.getSubject()).isEqualTo("priya");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("city-coordinator");
        assertThat(claims.getStringListClaimValue("cities")).containsExactly("IN-DEL", "KR-11");
        assertThat(claims.getStringListClaimValue("institutions")).isEmpty();
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(12 * 3600);
    }

    @Test
    void anOrganizerWithoutAnInstitutionWorksForBothOfTheDemonstration() throws Exception {
        assertThat(verify(minted("role=organizer")).getStringListClaimValue("institutions"))
                .containsExactly("gaok", "shrdc");
        assertThat(verify(minted("role=organizer&institution=shrdc")).getStringListClaimValue("institutions"))
                .containsExactly("shrdc");
    }

    @Test
    void everyRoleOfTheServicesIsKnown() throws Exception {
        for (Role role : Role.values()) {
            assertThat(verify(minted("role=" + role.wireName())).getStringListClaimValue("groups"))
                    .containsExactly(role.wireName());
        }
        assertThat(List.of(Role.values())).hasSize(10);
    }

    @Test
    void anUnknownRoleIsRefusedWithTheKnownOnes() throws Exception {
        HttpResponse<String> answer = post("role=mayor");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("error").asText())
                .contains("mayor is not known")
                .contains("survey-analyst");
        assertThat(post("").statusCode()).isEqualTo(400);
    }

    @Test
    void itServesNoAddressThatOthersCouldReach() throws Exception {
        SigningKey key = SigningKey.load(keyFile);
        for (String address : List.of("0.0.0.0", "192.0.2.1", "::")) {
            assertThatThrownBy(() -> TokenIssuer.start(address, 0, key))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("loopback");
        }
    }

    @Test
    void itKeepsItsPrivateKeyToItself() throws Exception {
        JsonNode key = get("/jwks").get("keys").get(0);

        assertThat(key.has("n")).isTrue();
        assertThat(key.has("d")).isFalse();
        assertThat(key.has("p")).isFalse();
    }

    @Test
    void aRestartKeepsTheKey() throws Exception {
        SigningKey.loadOrCreate(keyFile);

        assertThat(header(tokens().token("judge"))).isEqualTo(header(tokens.token("judge")));
    }

    @Test
    void testsCanMakeTrueTokensAndFalseOnes() throws Exception {
        assertThat(verify(tokens.token("operator")).getStringListClaimValue("groups"))
                .containsExactly("operator");
        for (Tokens wrong : List.of(
                tokens.expired(), tokens.forAudience("other"), tokens.fromIssuer("http://x"), tokens.withOtherKey())) {
            assertThatThrownBy(() -> verify(wrong.token("operator"))).isInstanceOf(InvalidJwtException.class);
        }
    }

    private static Tokens tokens() {
        Database none = new Database("", "", "");
        return Tokens.of(new StackInfo(
                0, folder, none, none, none, "", issuer.issuer(), keyFile, "cursor", "person", "data", "signing"));
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static JwtClaims verify(String token) throws Exception {
        URI keys = URI.create(
                get("/.well-known/openid-configuration").get("jwks_uri").asText());
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(keys.toString())))
                .setExpectedIssuer(issuer.issuer().toString())
                .setExpectedAudience("city-exchange")
                .setRequireExpirationTime()
                .setRequireSubject()
                .build();
        return consumer.processToClaims(token);
    }

    private static String minted(String form) throws Exception {
        HttpResponse<String> answer = post(form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    private static HttpResponse<String> post(String form) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(issuer.issuer().resolve("/token"))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode get(String path) throws Exception {
        return JSON.readTree(HTTP.send(
                        HttpRequest.newBuilder(issuer.issuer().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }
}
