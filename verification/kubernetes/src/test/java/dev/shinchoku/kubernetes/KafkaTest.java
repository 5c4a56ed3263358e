package dev.shinchoku.kubernetes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.consume.SubscriptionSettings;
import dev.shinchoku.service.events.Topics;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.StrimziAclOperation;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsHelm
class KafkaTest {
    private static final List<String> SERVICES = List.of("measures", "intake", "reporting");
    private static final List<String> EVENTS = List.of(Topics.MEASURES, Topics.PROGRESS);

    @ParameterizedTest
    @EnumSource
    void there_are_all_topics_that_the_services_make_sure_of_kept_for_ever(Site site) {
        List<KafkaTopic> topics = site.manifests().all(KafkaTopic.class);

        assertThat(topics).extracting(topic -> topic.getMetadata().getName()).containsExactlyInAnyOrderElementsOf(
                Stream.concat(EVENTS.stream(), SERVICES.stream().flatMap(KafkaTest::deadLetters)).toList());
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.getSpec().getPartitions()).isEqualTo(12);
            assertThat(topic.getSpec().getReplicas()).isEqualTo(site == Site.SMALL ? 1 : 3);
            assertThat(topic.getSpec().getConfig()).containsEntry("retention.ms", -1).containsEntry("retention.bytes", -1)
                    .containsEntry("cleanup.policy", "delete");
            assertThat(topic.getMetadata().getAnnotations()).containsEntry("helm.sh/resource-policy", "keep");
        });
    }

    private static Stream<String> deadLetters(String service) {
        return EVENTS.stream().map(topic -> SubscriptionSettings.of(topic, service).deadLetterTopic());
    }

    @ParameterizedTest
    @CsvSource({"measures,shinchoku.measures", "intake,shinchoku.progress", "reporting,"})
    void a_service_writes_the_topic_of_its_own_log_and_its_dead_letters_alone(String service, String topic) {
        assertThat(topicsWith(service, StrimziAclOperation.WRITE)).isEqualTo(Stream.concat(Stream.ofNullable(topic), deadLetters(service))
                .collect(toSet()));
    }

    @ParameterizedTest
    @CsvSource({"measures", "intake", "reporting"})
    void a_service_reads_and_makes_sure_of_its_topics_alone(String service) {
        Set<String> own = Stream.concat(EVENTS.stream(), deadLetters(service)).collect(toSet());

        assertThat(topicsWith(service, StrimziAclOperation.READ)).isEqualTo(own);
        assertThat(topicsWith(service, StrimziAclOperation.CREATE)).isEqualTo(own);
        assertThat(rules(service)).flatExtracting(AclRule::getOperations).isNotEmpty().doesNotContain(StrimziAclOperation.ALL,
                StrimziAclOperation.ALTER);
    }

    @ParameterizedTest
    @CsvSource({"measures", "intake", "reporting"})
    void a_service_reads_as_its_own_group_and_its_rebuilds_generations_alone(String service) {
        List<AclRuleGroupResource> groups = rules(service).stream().map(AclRule::getResource).filter(AclRuleGroupResource.class::isInstance)
                .map(AclRuleGroupResource.class::cast).toList();

        assertThat(groups).extracting(group -> group.getName() + " " + group.getPatternType()).containsExactly(
                service + " " + AclResourcePatternType.LITERAL, service + ". " + AclResourcePatternType.PREFIX);
    }

    private static Set<String> topicsWith(String service, StrimziAclOperation operation) {
        return rules(service).stream().filter(rule -> rule.getOperations().contains(operation)).map(AclRule::getResource).filter(
                AclRuleTopicResource.class::isInstance).map(AclRuleTopicResource.class::cast).peek(
                        topic -> assertThat(topic.getPatternType()).isEqualTo(AclResourcePatternType.LITERAL)).map(
                                AclRuleTopicResource::getName).collect(toSet());
    }

    private static List<AclRule> rules(String service) {
        return ((KafkaUserAuthorizationSimple) Site.LARGE.manifests().of(KafkaUser.class, service).getSpec().getAuthorization()).getAcls();
    }

    @ParameterizedTest
    @EnumSource
    void a_service_signs_in_with_the_secret_that_the_user_operator_makes(Site site) {
        for (String service : SERVICES) {
            assertThat(site.manifests().of(Deployment.class, service).getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv())
                    .filteredOn("name", "SHINCHOKU_KAFKA_PROPERTIES_SASL_JAAS_CONFIG").singleElement().satisfies(variable -> {
                        assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isEqualTo(site.manifests().of(KafkaUser.class,
                                service).getMetadata().getName());
                        assertThat(variable.getValueFrom().getSecretKeyRef().getKey()).isEqualTo("sasl.jaas.config");
                    });
        }
    }

    @Test
    void a_cluster_is_made_where_the_site_says_so() {
        assertThat(Site.DEFAULT.manifests().all(Kafka.class)).isEmpty();
        assertThat(Site.DEFAULT.manifests().all(KafkaNodePool.class)).isEmpty();
        assertThat(Site.SMALL.manifests().all(KafkaNodePool.class)).singleElement().satisfies(pool -> assertThat(pool.getSpec()
                .getReplicas()).isEqualTo(1));
        assertThat(Site.LARGE.manifests().all(KafkaNodePool.class)).extracting(pool -> pool.getMetadata().getName() + " " + pool.getSpec()
                .getReplicas()).containsExactlyInAnyOrder("brokers 6", "controllers 3");
    }

    @ParameterizedTest
    @CsvSource({"SMALL,1,1", "LARGE,3,2"})
    void a_cluster_loses_nothing_it_has_acknowledged_and_makes_no_topic_by_itself(Site site, int replicas, int inSync) {
        Kafka cluster = site.manifests().all(Kafka.class).getFirst();

        assertThat(cluster.getSpec().getKafka().getConfig()).containsEntry("min.insync.replicas", inSync).containsEntry(
                "default.replication.factor", replicas).containsEntry("auto.create.topics.enable", false).containsEntry(
                        "unclean.leader.election.enable", false);
        assertThat(site.manifests().all(KafkaUser.class)).allSatisfy(user -> assertThat(user.getMetadata().getLabels()).containsEntry(
                "strimzi.io/cluster", cluster.getMetadata().getName()));
    }
}
