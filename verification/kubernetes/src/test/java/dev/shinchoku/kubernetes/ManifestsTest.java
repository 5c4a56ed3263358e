package dev.shinchoku.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsHelm
class ManifestsTest {
    @ParameterizedTest
    @EnumSource
    void every_manifest_is_what_kubernetes_and_the_operators_know_and_nothing_else(Site site) {
        Manifests manifests = site.manifests();

        assertThat(manifests.typed()).hasSize(manifests.raw().size() - manifests.rawOf(Manifests.MONGODB).size()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @EnumSource
    void no_two_manifests_have_the_same_kind_and_name(Site site) {
        assertThat(site.manifests().raw().stream().map(each -> Manifests.kind(each) + " " + each.at("/metadata/name").asText()))
                .doesNotHaveDuplicates();
    }

    /** A canary for each kind that the chart renders. */
    @Test
    void a_field_that_does_not_exist_is_refused_in_every_kind() {
        for (JsonNode manifest : onePerKind()) {
            for (String place : List.of("", "/metadata", "/spec", "/spec/template/spec/containers/0", "/spec/authorization")) {
                ObjectNode wrong = manifest.deepCopy();
                if (wrong.at(place) instanceof ObjectNode object) {
                    object.put("replicsa", 3);
                    assertThatThrownBy(() -> StrictYaml.resource(wrong)).as(Manifests.kind(manifest) + place)
                            .hasMessageContaining("replicsa");
                }
            }
        }
    }

    @Test
    void a_key_that_is_given_twice_is_refused() {
        assertThatThrownBy(() -> StrictYaml.documents("spec:\n  replicas: 1\n  replicas: 2\n")).hasMessageContaining("replicas");
    }

    private static List<JsonNode> onePerKind() {
        return List.copyOf(Site.LARGE.manifests().raw().stream().filter(each -> !Manifests.kind(each).equals(Manifests.MONGODB)).collect(
                Collectors.toMap(Manifests::kind, each -> each, (first, second) -> first)).values());
    }

    @ParameterizedTest
    @EnumSource
    void no_manifest_holds_a_secret(Site site) {
        assertThat(site.manifests().rawOf("Secret")).isEmpty();
        assertThat(site.manifests().pods()).flatExtracting(pod -> pod.getSpec().getContainers().getFirst().getEnv())
                .filteredOn(variable -> variable.getName().matches(".*(URI|SECRET|PASSWORD|JAAS_CONFIG)"))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.getValueFrom().getSecretKeyRef()).isNotNull());
        assertThat(site.manifests().rawOf("ConfigMap")).allSatisfy(map -> assertThat(keys(map.path("data")))
                .noneMatch(key -> key.matches(".*(MONGODB_URI|SECRET|PASSWORD|JAAS_CONFIG)")));
    }

    private static List<String> keys(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false).toList();
    }
}
