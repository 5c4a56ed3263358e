package dev.shinchoku.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsHelm
class ChartTest {
    @ParameterizedTest
    @EnumSource
    void helm_finds_nothing_to_complain_about(Site site) {
        List<String> arguments = new ArrayList<>(List.of("lint", "--strict", Site.CHART.toString()));
        arguments.addAll(site.valueFiles());

        Helm.Answer answer = Helm.run(arguments.toArray(String[]::new));

        assertThat(answer.code()).as(answer.output() + answer.errors()).isZero();
        assertThat(answer.output()).doesNotContain("WARNING", "ERROR").contains("1 chart(s) linted, 0 chart(s) failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hots=a.example", "defaults.replica=3", "services.intake.autoscaling.max=3", "services.other.replicas=3",
        "mongodb.secrets.intake.value=abc", "kafka.replicationFactor=0", "defaults.spread.nodes=Sometimes",
        "issuer.clientSecret.value=abc"})
    void a_value_that_the_chart_does_not_know_is_refused(String setting) {
        assertThatThrownBy(() -> Site.DEFAULT.rendered(setting)).hasMessageContaining("schema");
    }

    @Test
    void the_packaged_chart_is_the_same_as_the_folder(@TempDir Path folder) throws IOException {
        assertThat(Helm.run("package", Site.CHART.toString(), "--destination", folder.toString()).code()).isZero();
        Path archive = folder.resolve("shinchoku-0.1.0.tgz");

        Helm.Answer answer = Helm.run("template", Site.RELEASE, archive.toString(), "--namespace", "shinchoku");

        assertThat(StrictYaml.documents(answer.output())).isEqualTo(Site.DEFAULT.manifests().raw());
    }

    @Test
    void a_site_can_do_without_each_operator() {
        List<String> kinds = Manifests.in(Site.SMALL.rendered("kafka.create=false", "kafka.resources=false", "mongodb.create=false",
                "monitoring.enabled=false", "backup.enabled=false", "ingress.enabled=false", "networkPolicy.enabled=false")).raw()
                .stream().map(Manifests::kind).distinct().sorted().toList();

        assertThat(kinds).containsExactly("ConfigMap", "Deployment", "PodDisruptionBudget", "Service", "ServiceAccount");
    }
}
