package dev.shinchoku.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;
import dev.shinchoku.local.SourceTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's users in Keycloak are those of the local sign-in, and the realm holds no secret of its own. */
class RealmTest {
    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = JsonMapper.shared().readTree(Files.readString(SourceTree.root().resolve("deploy/keycloak/shinchoku-realm.json")));
    }

    @Test
    void there_is_a_user_for_each_role_of_the_office_and_an_officer_and_an_endorser_of_every_ministry() {
        Map<String, List<String>> expected = new HashMap<>();
        Stream.of("coordinator", "auditor", "ops").forEach(role -> expected.put(role + " of null", List.of(role)));
        for (Ministry ministry : Ministries.registry().all()) {
            expected.put("%s-officer of %1$s".formatted(ministry.code()), List.of("officer"));
            expected.put("%s-endorser of %1$s".formatted(ministry.code()), List.of("officer", "endorser"));
        }
        Map<String, List<String>> users = new HashMap<>();
        realm.get("users").forEach(user -> users.put(user.get("username").asString() + " of " + ministryOf(user), texts(user.get(
                "realmRoles"))));

        assertThat(users).isEqualTo(expected);
    }

    /** Events name who acted by the token's subject, which is Keycloak's id of the user. */
    @Test
    void a_users_id_is_their_name() {
        assertThat(realm.get("users").valueStream()).allSatisfy(user -> assertThat(user.get("id")).isEqualTo(user.get("username")));
    }

    @Test
    void secrets_come_from_the_environment() {
        assertThat(realm.findValues("secret")).isNotEmpty().allSatisfy(secret -> assertThat(secret.asString()).matches("\\$\\{[A-Z_]+}"));
        assertThat(realm.get("users").findValues("value")).isNotEmpty().allSatisfy(password -> assertThat(password.asString()).isEqualTo(
                "${SHINCHOKU_DEMO_PASSWORD}"));
    }

    private static String ministryOf(JsonNode user) {
        return user.at("/attributes/ministry/0").asString("null");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
