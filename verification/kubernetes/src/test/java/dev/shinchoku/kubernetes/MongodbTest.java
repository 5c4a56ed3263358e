package dev.shinchoku.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@NeedsHelm
class MongodbTest {
    @ParameterizedTest
    @EnumSource(names = "DEFAULT", mode = Mode.EXCLUDE)
    void the_database_is_what_its_operators_schema_knows_and_nothing_else(Site site) {
        JsonNode database = database(site);

        assertThat(MongodbSchema.errors(database)).isEmpty();
        StrictYaml.read(database.path("metadata"), ObjectMeta.class);
        StrictYaml.read(database.at("/spec/statefulSet/spec"), StatefulSetSpec.class);
    }

    @ParameterizedTest
    @CsvSource({"/spec", "/spec/security", "/spec/users/0", "/spec/users/0/roles/0", "/spec/statefulSet"})
    void a_field_that_does_not_exist_is_refused(String place) {
        ObjectNode database = database(Site.LARGE).deepCopy();
        ((ObjectNode) database.at(place)).put("nmae", "x");

        assertThat(MongodbSchema.errors(database)).singleElement().asString().contains("nmae");
    }

    @Test
    void a_database_is_made_where_the_site_says_so() {
        assertThat(Site.DEFAULT.manifests().rawOf(Manifests.MONGODB)).isEmpty();
        assertThat(database(Site.SMALL).at("/spec/members").asInt()).isEqualTo(1);
        assertThat(database(Site.LARGE).at("/spec/members").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"measures", "intake", "reporting"})
    void a_service_has_its_own_databases_alone(String service) {
        assertThat(roles(service)).containsExactly("readWrite " + service, "readWrite " + service + "-operations");
    }

    @Test
    void the_backup_reads_the_logs_and_writes_only_when_it_was_done() {
        assertThat(roles("backup")).containsExactly("read measures", "read intake", "read measures-operations", "read intake-operations",
                "read reporting-operations", "shinchoku-backup-record admin");
        assertThat(elements(database(Site.LARGE).at("/spec/security/roles/0/privileges"))).extracting(privilege -> privilege.at(
                "/resource/collection").asText()).containsOnly("backups");
    }

    private static List<String> roles(String user) {
        return elements(user(user).path("roles")).map(role -> role.path("name").asText() + " " + role.path("db").asText()).toList();
    }

    @ParameterizedTest
    @EnumSource(names = "DEFAULT", mode = Mode.EXCLUDE)
    void a_service_is_given_the_connection_that_the_operator_makes_for_it(Site site) {
        for (Deployment deployment : site.manifests().all(Deployment.class)) {
            assertThat(deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv()).filteredOn("name",
                    "SPRING_MONGODB_URI").singleElement().satisfies(variable -> assertThat(variable.getValueFrom().getSecretKeyRef()
                            .getName()).isEqualTo(user(Manifests.component(deployment)).path("connectionStringSecretName").asText()));
        }
    }

    private static JsonNode user(String name) {
        return elements(database(Site.LARGE).at("/spec/users")).filter(user -> user.path("name").asText().equals(name)).findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode database(Site site) {
        return site.manifests().rawOf(Manifests.MONGODB).getFirst();
    }
}
