package dev.shinchoku.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsHelm
class NetworkPoliciesTest {
    private static final List<Integer> NAMES_DATABASE_BROKER_ISSUER = List.of(53, 53, 27017, 9093, 443);

    @ParameterizedTest
    @EnumSource
    void nothing_comes_into_a_pod_or_out_of_it_unless_a_policy_says_so(Site site) {
        NetworkPolicy deny = site.manifests().of(NetworkPolicy.class, "network");

        assertThat(deny.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(deny.getSpec().getIngress()).isEmpty();
        assertThat(deny.getSpec().getEgress()).isEmpty();
        assertThat(site.manifests().pods()).allMatch(pod -> SelectorsTest.matches(deny.getSpec().getPodSelector().getMatchLabels(), pod));
    }

    @ParameterizedTest
    @EnumSource
    void every_pod_has_one_policy_of_its_own(Site site) {
        for (PodTemplateSpec pod : site.manifests().pods()) {
            Map<String, String> labels = pod.getMetadata().getLabels();
            assertThat(site.manifests().all(NetworkPolicy.class)).filteredOn(policy -> SelectorsTest.matches(
                    policy.getSpec().getPodSelector().getMatchLabels(), pod)).extracting(Manifests::component).containsExactlyInAnyOrder(
                            "network", labels.get("app.kubernetes.io/component"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"measures", "intake", "reporting"})
    void a_service_is_called_by_the_proxy_and_prometheus_alone(String service) {
        List<NetworkPolicyIngressRule> ingress = policy(Site.LARGE, service).getSpec().getIngress();

        assertThat(ingress).allMatch(rule -> !rule.getFrom().isEmpty());
        assertThat(ingress).extracting(rule -> rule.getFrom().getFirst().getNamespaceSelector().getMatchLabels().get(
                "kubernetes.io/metadata.name")).containsExactly("ingress", "monitoring");
        assertThat(ingress).flatExtracting(NetworkPolicyIngressRule::getPorts).extracting(port -> port.getPort().getStrVal())
                .containsExactly("http", "management");
    }

    @ParameterizedTest
    @ValueSource(strings = {"measures", "reporting"})
    void a_service_calls_names_database_broker_and_issuer_and_the_traces_receiver_where_there_is_one(String service) {
        assertThat(ports(policy(Site.SMALL, service))).containsExactlyElementsOf(NAMES_DATABASE_BROKER_ISSUER);
        assertThat(ports(policy(Site.LARGE, service))).containsExactlyElementsOf(Stream.concat(NAMES_DATABASE_BROKER_ISSUER.stream(),
                Stream.of(4318)).toList());
    }

    @Test
    void intake_also_calls_webhooks_and_a_mail_server_and_whoever_scans_attachments() {
        assertThat(ports(policy(Site.SMALL, "intake"))).containsExactlyElementsOf(Stream.concat(NAMES_DATABASE_BROKER_ISSUER.stream(),
                Stream.of(443, 587)).toList());
        assertThat(ports(policy(Site.LARGE, "intake"))).containsExactlyElementsOf(Stream.concat(NAMES_DATABASE_BROKER_ISSUER.stream(),
                Stream.of(443, 587, 3310, 4318)).toList());
    }

    @Test
    void the_backup_is_called_by_nobody_and_calls_the_database_alone() {
        NetworkPolicy backup = policy(Site.LARGE, "backup");

        assertThat(backup.getSpec().getIngress()).isEmpty();
        assertThat(backup.getSpec().getPolicyTypes()).contains("Ingress");
        assertThat(ports(backup)).containsExactly(53, 53, 27017);
    }

    @Test
    void databases_and_brokers_that_the_chart_makes_are_the_only_ones_called() {
        List<NetworkPolicyEgressRule> egress = policy(Site.LARGE, "intake").getSpec().getEgress();

        assertThat(egress.get(1).getTo().getFirst().getPodSelector().getMatchLabels()).containsEntry("app", "shinchoku-mongodb-svc");
        assertThat(egress.get(2).getTo().getFirst().getPodSelector().getMatchLabels()).containsEntry("strimzi.io/cluster", "shinchoku");
    }

    private static NetworkPolicy policy(Site site, String component) {
        return site.manifests().of(NetworkPolicy.class, component);
    }

    private static List<Integer> ports(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream().flatMap(rule -> rule.getPorts().stream()).map(NetworkPolicyPort::getPort).map(
                port -> port.getIntVal()).toList();
    }
}
