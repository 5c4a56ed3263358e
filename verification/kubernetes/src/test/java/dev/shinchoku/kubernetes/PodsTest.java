package dev.shinchoku.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every pod, and for every service's. */
@NeedsHelm
class PodsTest {
    private static final List<String> SERVICES = List.of("intake", "measures", "reporting");

    /** As https://kubernetes.io/docs/concepts/security/pod-security-standards/ says of "restricted". */
    @ParameterizedTest
    @EnumSource
    void every_pod_is_restricted(Site site) {
        assertThat(site.manifests().pods()).hasSize(4).allSatisfy(pod -> isRestricted(pod.getSpec()));
    }

    static void isRestricted(PodSpec pod) {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(List.of(pod.getHostNetwork() == null, pod.getHostPID() == null, pod.getHostIPC() == null)).containsOnly(true);
        assertThat(pod.getVolumes()).allMatch(PodsTest::mayBeRestricted);
        assertThat(pod.getInitContainers()).isEmpty();
        assertThat(pod.getContainers()).hasSize(1).allSatisfy(container -> isRestricted(container.getSecurityContext()));
    }

    private static boolean mayBeRestricted(Volume volume) {
        return volume.getEmptyDir() != null || volume.getSecret() != null || volume.getPersistentVolumeClaim() != null;
    }

    private static void isRestricted(SecurityContext context) {
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getPrivileged()).isFalse();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(context.getCapabilities().getAdd()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_pod_can_write_to_tmp_and_has_a_mount_for_each_volume(Site site) {
        assertThat(site.manifests().pods()).allSatisfy(pod -> {
            List<VolumeMount> mounts = container(pod).getVolumeMounts();
            assertThat(mounts).anySatisfy(mount -> {
                assertThat(mount.getMountPath()).isEqualTo("/tmp");
                assertThat(mount.getReadOnly()).isNull();
            });
            assertThat(mounts).extracting(VolumeMount::getName).containsExactlyInAnyOrderElementsOf(
                    pod.getSpec().getVolumes().stream().map(Volume::getName).toList());
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_pod_has_resources_and_a_service_account_of_its_own_with_no_token(Site site) {
        assertThat(site.manifests().all(ServiceAccount.class)).hasSize(4).allMatch(account -> !account.getAutomountServiceAccountToken());
        assertThat(site.manifests().pods()).allSatisfy(pod -> {
            assertThat(container(pod).getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container(pod).getResources().getLimits()).containsOnlyKeys("memory");
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
            assertThat(site.manifests().all(ServiceAccount.class)).extracting(account -> account.getMetadata().getName()).contains(
                    pod.getSpec().getServiceAccountName());
        }).extracting(pod -> pod.getSpec().getServiceAccountName()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void every_service_is_probed_on_its_management_port(Site site) {
        assertThat(site.manifests().all(Deployment.class)).extracting(Manifests::component).containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(site.manifests().all(Deployment.class)).allSatisfy(deployment -> {
            Container container = container(deployment.getSpec().getTemplate());
            probes(container.getStartupProbe(), "/actuator/health/liveness");
            probes(container.getLivenessProbe(), "/actuator/health/liveness");
            probes(container.getReadinessProbe(), "/actuator/health/readiness");
            Map<String, ServicePorts> ports = ServicePorts.all();
            assertThat(container.getPorts()).extracting(ContainerPort::getContainerPort).containsExactly(
                    ports.get(Manifests.component(deployment)).http(), ports.get(Manifests.component(deployment)).management());
        });
    }

    private static void probes(Probe probe, String path) {
        HTTPGetAction call = probe.getHttpGet();
        assertThat(call.getPath()).isEqualTo(path);
        assertThat(call.getPort().getStrVal()).isEqualTo("management");
    }

    @ParameterizedTest
    @EnumSource
    void a_rolling_update_takes_no_pod_away_before_another_is_ready(Site site) {
        assertThat(site.manifests().all(Deployment.class)).allSatisfy(deployment -> {
            assertThat(deployment.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal()).isZero();
            assertThat(deployment.getSpec().getStrategy().getRollingUpdate().getMaxSurge().getIntVal()).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_pod_is_given_the_time_that_a_graceful_shutdown_takes(Site site) {
        assertThat(site.manifests().all(Deployment.class)).allSatisfy(deployment -> {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            long drain = pod.getContainers().getFirst().getLifecycle().getPreStop().getSleep().getSeconds();
            String phase = site.manifests().settings(Manifests.component(deployment)).get("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE");
            long phaseSeconds = Long.parseLong(phase.replace("s", ""));
            assertThat(drain).isGreaterThanOrEqualTo(5);
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(drain + 2 * phaseSeconds + 5);
        });
    }

    @ParameterizedTest
    @EnumSource
    void pods_are_spread_over_zones_and_nodes(Site site) {
        assertThat(site.manifests().all(Deployment.class)).allSatisfy(deployment -> {
            var spread = deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints();
            assertThat(spread).extracting("topologyKey").containsExactlyInAnyOrder("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(spread).allMatch(each -> each.getLabelSelector().getMatchLabels().equals(
                    deployment.getSpec().getSelector().getMatchLabels()));
        });
    }

    private static Container container(PodTemplateSpec pod) {
        return pod.getSpec().getContainers().getFirst();
    }
}
