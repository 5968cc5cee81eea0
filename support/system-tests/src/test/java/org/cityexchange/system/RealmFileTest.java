package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.system.DeploymentFiles.json;
import static org.cityexchange.system.DeploymentFiles.text;
import static org.cityexchange.system.DeploymentFiles.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's realm gives out the tokens that the services ask for. */
class RealmFileTest {

    private final String file = text("deploy/keycloak/city-exchange-realm.json");
    private final JsonNode realm = json(file);
    private final JsonNode client = realm.at("/clients/0");

    @Test
    void theRealmHasExactlyTheRolesThatTheServicesKnow() {
        var roles = text("support/service-kit/src/main/java/org/cityexchange/kit/security/Roles.java");
        var known = Pattern.compile("String [A-Z_]+ = \"([a-z-]+)\";")
                .matcher(roles)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(known).hasSizeGreaterThanOrEqualTo(10);
        assertThat(realm.at("/roles/realm"))
                .extracting(role -> role.path("name").asText())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum-service", "training-service"})
    void issuerKeysAndAudienceAreThoseOfTheRealm(String service) {
        var environment = Compose.file().environment(service);
        var keycloak = Compose.file().environment("keycloak");
        assertThat(realm.path("realm").asText()).isEqualTo("city-exchange");
        assertThat(environment.get("MP_JWT_VERIFY_ISSUER"))
                .isEqualTo(keycloak.get("KC_HOSTNAME") + "/realms/city-exchange");
        assertThat(environment.get("MP_JWT_VERIFY_PUBLICKEY_LOCATION"))
                .isEqualTo("http://keycloak:8080/realms/city-exchange/protocol/openid-connect/certs");
        assertThat(DeploymentFiles.applicationProperties(service))
                .containsEntry(
                        "mp.jwt.verify.audiences",
                        mapper("oidc-audience-mapper", "audience")
                                .path("included.custom.audience")
                                .asText());
    }

    @Test
    void accessTokensCarryRolesAndScopesAsLists() {
        assertThat(mapper("oidc-usermodel-realm-role-mapper", "groups")
                        .path("claim.name")
                        .asText())
                .isEqualTo("groups");
        for (var scope : List.of("institutions", "cities")) {
            var config = mapper("oidc-usermodel-attribute-mapper", scope);
            assertThat(config.path("claim.name").asText()).isEqualTo(scope);
            assertThat(config.path("user.attribute").asText()).isEqualTo(scope);
        }
        assertThat(client.path("protocolMappers"))
                .allMatch(mapper ->
                        mapper.at("/config/access.token.claim").asText().equals("true"))
                .allMatch(mapper -> mapper.at("/name").asText().equals("audience")
                        || mapper.at("/config/multivalued").asText().equals("true"));
        assertThat(client.path("fullScopeAllowed").asBoolean()).isTrue();
    }

    @Test
    void nobodyGivesThemselvesAnInstitutionOrACity() {
        var profile = json(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .path("kc.user.profile.config")
                .path(0)
                .asText());
        for (var scope : List.of("institutions", "cities")) {
            assertThat(StreamSupport.stream(profile.path("attributes").spliterator(), false)
                            .filter(attribute -> attribute.path("name").asText().equals(scope)))
                    .singleElement()
                    .satisfies(attribute -> {
                        assertThat(attribute.path("multivalued").asBoolean()).isTrue();
                        assertThat(texts(attribute.at("/permissions/edit"))).containsExactly("admin");
                    });
        }
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
    }

    @Test
    void theFileHasNoUserAndNoSecretAndAsksForTls() {
        assertThat(realm.path("sslRequired").asText()).isIn("external", "all");
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("secret")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
        assertThat(file).doesNotContain("\"password\"", "\"value\"");
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    }

    @Test
    void theOnlyClientIsPublicAndUsesPkce() {
        assertThat(realm.path("clients")).hasSize(1);
        assertThat(client.path("publicClient").asBoolean()).isTrue();
        assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(texts(client.path("redirectUris")))
                .allMatch(uri -> uri.matches("http://(localhost|127\\.0\\.0\\.1)/\\*"));
    }

    private JsonNode mapper(String type, String name) {
        var found = StreamSupport.stream(client.path("protocolMappers").spliterator(), false)
                .filter(mapper -> mapper.path("protocolMapper").asText().equals(type))
                .filter(mapper -> mapper.path("name").asText().equals(name))
                .toList();
        assertThat(found).as(type + " " + name).hasSize(1);
        return found.get(0).path("config");
    }
}
