package dev.shinchoku.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsHelm
class BackupTest {
    @ParameterizedTest
    @EnumSource
    void a_backup_is_made_each_night_one_at_a_time_and_old_ones_go(Site site) {
        CronJob backup = site.manifests().of(CronJob.class, "backup");

        assertThat(backup.getSpec().getSchedule()).isEqualTo("17 2 * * *");
        assertThat(backup.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
        assertThat(pod(backup).getRestartPolicy()).isEqualTo("Never");
        assertThat(container(backup).getImage()).isEqualTo("shinchoku/operations:0.1.0");
        assertThat(container(backup).getArgs()).containsExactly("backup", "--keep", site == Site.SMALL
                ? "7"
                : site == Site.LARGE
                        ? "90"
                        : "14");
    }

    @ParameterizedTest
    @EnumSource
    void backups_lie_on_a_claim_that_outlives_the_release(Site site) {
        PersistentVolumeClaim claim = site.manifests().of(PersistentVolumeClaim.class, "backup");
        CronJob backup = site.manifests().of(CronJob.class, "backup");

        assertThat(claim.getMetadata().getAnnotations()).containsEntry("helm.sh/resource-policy", "keep");
        assertThat(pod(backup).getVolumes()).filteredOn("name", "backups").singleElement().satisfies(volume -> assertThat(volume
                .getPersistentVolumeClaim().getClaimName()).isEqualTo(claim.getMetadata().getName()));
        assertThat(container(backup).getVolumeMounts()).filteredOn("name", "backups").singleElement().satisfies(mount -> assertThat(mount
                .getMountPath()).isEqualTo(container(backup).getEnv().getFirst().getValue()));
    }

    @Test
    void a_claim_that_exists_is_used_as_it_is() {
        Manifests manifests = Manifests.in(Site.SMALL.rendered("backup.existingClaim=nfs"));

        assertThat(manifests.all(PersistentVolumeClaim.class)).isEmpty();
        assertThat(pod(manifests.of(CronJob.class, "backup")).getVolumes()).filteredOn("name", "backups").singleElement().satisfies(
                volume -> assertThat(volume.getPersistentVolumeClaim().getClaimName()).isEqualTo("nfs"));
    }

    private static PodSpec pod(CronJob job) {
        return job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
    }

    private static Container container(CronJob job) {
        return pod(job).getContainers().getFirst();
    }
}
