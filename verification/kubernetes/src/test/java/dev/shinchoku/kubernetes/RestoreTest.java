package dev.shinchoku.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.strimzi.api.kafka.model.user.KafkaUser;
import org.junit.jupiter.api.Test;

@NeedsHelm
class RestoreTest {
    private static final String BACKUP = "shinchoku-20261124T171700Z";

    @Test
    void while_a_backup_is_restored_nothing_else_writes() {
        Manifests restoring = restoring(Site.LARGE, BACKUP);

        assertThat(restoring.all(Deployment.class)).hasSize(3).allMatch(deployment -> deployment.getSpec().getReplicas() == 0);
        assertThat(restoring.all(HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(restoring.of(CronJob.class, "backup").getSpec().getSuspend()).isTrue();
    }

    @Test
    void a_restore_has_the_backups_and_logins_of_its_own() {
        Manifests restoring = restoring(Site.LARGE, BACKUP);
        PodSpec pod = restoring.of(Job.class, "restore").getSpec().getTemplate().getSpec();

        PodsTest.isRestricted(pod);
        assertThat(pod.getContainers().getFirst().getArgs()).containsExactly("restore", "/backups/" + BACKUP);
        assertThat(pod.getContainers().getFirst().getEnv()).extracting(EnvVar::getName).contains("SPRING_MONGODB_URI",
                "SHINCHOKU_KAFKA_PROPERTIES_SASL_JAAS_CONFIG");
        assertThat(restoring.settings("restore")).containsKey("SHINCHOKU_KAFKA_BOOTSTRAP_SERVERS");
        assertThat(restoring.of(KafkaUser.class, "restore")).isNotNull();
        assertThat(restoring.of(NetworkPolicy.class, "restore").getSpec().getEgress()).hasSize(3);
        assertThat(users(restoring)).contains("restore");
    }

    @Test
    void its_logins_are_gone_afterwards() {
        assertThat(Site.LARGE.manifests().all(Job.class)).isEmpty();
        assertThat(users(Site.LARGE.manifests())).doesNotContain("restore");
        assertThat(Site.LARGE.manifests().all(KafkaUser.class)).extracting(Manifests::component).doesNotContain("restore");
        assertThat(Site.LARGE.manifests().of(CronJob.class, "backup").getSpec().getSuspend()).isFalse();
    }

    @Test
    void another_backup_is_another_job() {
        assertThat(name(restoring(Site.SMALL, BACKUP))).isEqualTo(name(restoring(Site.SMALL, BACKUP))).isNotEqualTo(name(restoring(
                Site.SMALL, "shinchoku-20261123T171700Z")));
    }

    @Test
    void a_backup_lies_on_the_claim_and_nowhere_else() {
        assertThatThrownBy(() -> restoring(Site.SMALL, "../etc")).hasMessageContaining("schema");
    }

    private static Manifests restoring(Site site, String backup) {
        return Manifests.in(site.rendered("restore.backup=" + backup));
    }

    private static String name(Manifests restoring) {
        return restoring.of(Job.class, "restore").getMetadata().getName();
    }

    private static Iterable<String> users(Manifests manifests) {
        JsonNode database = manifests.rawOf(Manifests.MONGODB).getFirst();
        assertThat(MongodbSchema.errors(database)).isEmpty();
        return StreamSupport.stream(database.at("/spec/users").spliterator(), false).map(user -> user.path("name").asText()).toList();
    }
}
