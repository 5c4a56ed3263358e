package dev.shinchoku.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What names something else names something that is there, and that alone. */
@NeedsHelm
class SelectorsTest {
    @ParameterizedTest
    @EnumSource
    void a_deployment_selects_its_own_pods_alone(Site site) {
        assertThat(site.manifests().all(Deployment.class)).allSatisfy(deployment -> selectsOnly(site, deployment,
                deployment.getSpec().getSelector().getMatchLabels()));
    }

    @ParameterizedTest
    @EnumSource
    void every_deployment_has_a_service_and_a_disruption_budget_that_lets_a_node_be_drained(Site site) {
        for (Deployment deployment : site.manifests().all(Deployment.class)) {
            String component = Manifests.component(deployment);
            Service service = site.manifests().of(Service.class, component);
            PodDisruptionBudget budget = site.manifests().of(PodDisruptionBudget.class, component);
            selectsOnly(site, deployment, service.getSpec().getSelector());
            selectsOnly(site, deployment, budget.getSpec().getSelector().getMatchLabels());
            assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isPositive();
            assertThat(service.getSpec().getPorts()).extracting(ServicePort::getName).containsExactly("http", "management");
        }
    }

    private static void selectsOnly(Site site, Deployment deployment, Map<String, String> selector) {
        assertThat(selector).isNotEmpty();
        List<PodTemplateSpec> selected = site.manifests().pods().stream().filter(pod -> matches(selector, pod)).toList();
        assertThat(selected).containsExactly(deployment.getSpec().getTemplate());
    }

    static boolean matches(Map<String, String> selector, PodTemplateSpec pod) {
        return pod.getMetadata().getLabels().entrySet().containsAll(selector.entrySet());
    }

    @ParameterizedTest
    @EnumSource
    void prometheus_scrapes_each_service_and_calls_it_by_its_name(Site site) {
        assertThat(site.manifests().all(ServiceMonitor.class)).hasSize(3).allSatisfy(monitor -> {
            Service service = site.manifests().of(Service.class, Manifests.component(monitor));
            assertThat(service.getMetadata().getLabels()).containsAllEntriesOf(monitor.getSpec().getSelector().getMatchLabels());
            assertThat(monitor.getSpec().getEndpoints()).singleElement().satisfies(endpoint -> {
                assertThat(endpoint.getPort()).isEqualTo("management");
                assertThat(endpoint.getPath()).isEqualTo("/actuator/prometheus");
            });
            assertThat(service.getMetadata().getLabels().get(monitor.getSpec().getJobLabel())).isEqualTo(Manifests.component(monitor));
        });
    }

    @ParameterizedTest
    @EnumSource
    void each_service_answers_at_its_context_path_on_the_one_origin(Site site) {
        for (Ingress ingress : site.manifests().all(Ingress.class)) {
            String service = Manifests.component(ingress);
            HTTPIngressPath path = ingress.getSpec().getRules().getFirst().getHttp().getPaths().getFirst();
            assertThat(path.getBackend().getService().getName()).isEqualTo(site.manifests().of(Service.class, service).getMetadata()
                    .getName());
            assertThat(path.getBackend().getService().getPort().getName()).isEqualTo("http");
            assertThat(path.getPath()).isEqualTo(Objects.requireNonNullElse(site.manifests().settings(service).get(
                    "SERVER_SERVLET_CONTEXT_PATH"), "/"));
            assertThat(ingress.getSpec().getTls()).singleElement().satisfies(tls -> assertThat(tls.getHosts()).containsExactly(
                    "shinchoku.example.go.jp"));
        }
        assertThat(site.manifests().all(Ingress.class)).flatExtracting(each -> each.getSpec().getRules().getFirst().getHttp().getPaths())
                .extracting("path").containsExactlyInAnyOrder("/", "/services/measures", "/services/intake");
    }

    @Test
    void pods_are_added_by_lag_and_cpu_where_the_site_says_so() {
        assertThat(Site.SMALL.manifests().all(HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(Site.SMALL.manifests().all(Deployment.class)).allMatch(each -> each.getSpec().getReplicas() == 1);
        assertThat(Site.LARGE.manifests().all(Deployment.class)).allMatch(each -> each.getSpec().getReplicas() == null);
        assertThat(Site.LARGE.manifests().all(HorizontalPodAutoscaler.class)).hasSize(3).allSatisfy(scaler -> {
            assertThat(scaler.getSpec().getScaleTargetRef().getName()).isEqualTo(deploymentOf(scaler).getMetadata().getName());
            assertThat(scaler.getSpec().getMetrics()).extracting("type").containsExactly("Pods", "Resource");
            assertThat(scaler.getSpec().getMetrics().getFirst().getPods().getMetric().getName()).isEqualTo("shinchoku_consumer_lag_events");
        });
    }

    private static Deployment deploymentOf(HasMetadata scaler) {
        return Site.LARGE.manifests().of(Deployment.class, Manifests.component(scaler));
    }
}
