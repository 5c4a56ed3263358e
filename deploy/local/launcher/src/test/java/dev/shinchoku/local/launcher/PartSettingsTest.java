package dev.shinchoku.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PartSettingsTest {
    @TempDir
    Path home;

    @Test
    void a_service_is_told_its_own_database_and_listens_on_the_loopback_address_alone() {
        JsonNode settings = settings(Part.MEASURES);
        assertThat(text(settings, "spring.mongodb.uri")).isEqualTo("mongodb://127.0.0.1:28017/measures?replicaSet=rs0");
        assertThat(text(settings, "server.address")).isEqualTo("127.0.0.1");
        assertThat(text(settings, "management.server.address")).isEqualTo("127.0.0.1");
        assertThat(text(settings, "shinchoku.kafka.bootstrap-servers")).isEqualTo("127.0.0.1:10092");
        assertThat(text(settings, "spring.security.oauth2.resourceserver.jwt.issuer-uri")).isEqualTo("http://127.0.0.1:9089");
    }

    @Test
    void the_pages_are_told_the_secret_that_sign_in_made_up() throws Exception {
        signInWasUp();
        assertThat(text(settings(Part.REPORTING), "spring.security.oauth2.client.registration.sign-in.client-secret")).isEqualTo("made-up");
        assertThat(text(settings(Part.INTAKE), "spring.security.oauth2.client.registration.sign-in.client-secret")).isEqualTo("made-up");
    }

    @Test
    void the_pages_of_one_service_lead_to_those_of_the_other() throws Exception {
        signInWasUp();
        assertThat(text(settings(Part.REPORTING), "shinchoku.pages.desk")).isEqualTo("http://127.0.0.1:9082");
        assertThat(text(settings(Part.INTAKE), "shinchoku.pages.dashboards")).isEqualTo("http://127.0.0.1:9080");
    }

    @Test
    void sign_in_leads_back_to_the_pages_of_its_own_system() {
        assertThat(settings(Part.SIGN_IN).get("shinchoku.sign-in.pages").valueStream().map(JsonNode::asString)).containsExactly(
                "http://127.0.0.1:9080", "http://localhost:9080", "http://127.0.0.1:9082", "http://localhost:9082");
    }

    private void signInWasUp() throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("sign-in")).resolve("secrets.json"),
                "{\"password\":\"typed\",\"clientSecret\":\"made-up\"}");
    }

    private JsonNode settings(Part part) {
        return JsonMapper.builder().build().readTree(new PartSettings(new Layout(home, home, 1000)).json(part));
    }

    private static String text(JsonNode settings, String name) {
        return settings.get(name).asString();
    }
}
