package dev.shinchoku.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.shinchoku.service.events.KafkaConnection;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The environment of each pod is read as Spring Boot reads it. */
@NeedsHelm
class SettingsTest {
    private static final List<String> SERVICES = List.of("measures", "intake", "reporting");
    private static final Map<String, Class<?>> PROPERTIES = Map.of("shinchoku.kafka", KafkaConnection.class, "spring.ssl",
            SslProperties.class, "spring.lifecycle", LifecycleProperties.class, "spring.mongodb", MongoProperties.class,
            "spring.security.oauth2.resourceserver", OAuth2ResourceServerProperties.class, "server", ServerProperties.class);
    /** For the JVM, for Spring Boot's own start, for OpenTelemetry, a placeholder in page-defaults.yml, page-kit's addresses and attachments. */
    private static final Set<String> BOUND_ELSEWHERE = Set.of("JAVA_TOOL_OPTIONS", "SPRING_PROFILES_ACTIVE", "OTEL_EXPORTER_OTLP_ENDPOINT",
            "SHINCHOKU_SIGN_IN_CLIENT_SECRET", "SHINCHOKU_ATTACHMENTS_CLAMAV", "SHINCHOKU_PAGES_DASHBOARDS", "SHINCHOKU_PAGES_DESK");

    @ParameterizedTest
    @EnumSource
    void every_variable_sets_a_property_that_exists(Site site) {
        for (String service : SERVICES) {
            Bound bound = new Bound(environment(site, service));

            assertThat(bound.environment.keySet()).filteredOn(variable -> !BOUND_ELSEWHERE.contains(variable)).allSatisfy(
                    variable -> assertThat(bound.names).contains(uniform(variable)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void kafkas_clients_get_their_own_properties_by_their_own_names(Site site) {
        KafkaConnection kafka = new Bound(environment(site, "intake")).of("shinchoku.kafka", KafkaConnection.class);

        assertThat(kafka.bootstrapServers()).isEqualTo("shinchoku-kafka-bootstrap:9093");
        assertThat(kafka.replicationFactor()).isEqualTo((short) (site == Site.SMALL ? 1 : 3));
        assertThat(kafka.properties()).containsOnlyKeys("security.protocol", "sasl.mechanism", "sasl.jaas.config", "ssl.truststore.type",
                "ssl.truststore.location");
    }

    @ParameterizedTest
    @CsvSource({"measures,/services/measures", "intake,/services/intake", "reporting,"})
    void a_service_knows_where_on_the_origin_it_answers(String service, String path) {
        ServerProperties server = new Bound(environment(Site.LARGE, service)).of("server", ServerProperties.class);

        assertThat(server.getServlet().getContextPath()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"intake", "reporting"})
    void pages_lead_to_those_of_the_other_service_on_the_same_origin(String service) {
        assertThat(environment(Site.LARGE, service)).containsEntry("SHINCHOKU_PAGES_DASHBOARDS", "/").containsEntry("SHINCHOKU_PAGES_DESK",
                "/services/intake");
        assertThat(environment(Site.LARGE, "measures")).doesNotContainKey("SHINCHOKU_PAGES_DESK");
    }

    @ParameterizedTest
    @EnumSource
    void tokens_are_those_of_the_sites_issuer_and_pages_sign_in_there(Site site) {
        OAuth2ResourceServerProperties tokens = new Bound(environment(site, "reporting")).of("spring.security.oauth2.resourceserver",
                OAuth2ResourceServerProperties.class);

        assertThat(tokens.getJwt().getIssuerUri()).isEqualTo("https://sign-in.example.go.jp/realms/shinchoku");
        assertThat(ServicePorts.pages()).contains("issuer-uri: ${spring.security.oauth2.resourceserver.jwt.issuer-uri}",
                "client-secret: ${shinchoku.sign-in.client-secret:}");
        assertThat(placeholder(environment(site, "reporting"), "shinchoku.sign-in.client-secret")).isEqualTo("a secret");
    }

    @ParameterizedTest
    @CsvSource({"LARGE,mongodb", "SMALL,"})
    void mongodbs_own_certificate_authority_is_trusted_where_there_is_one(Site site, String bundle) {
        Bound bound = new Bound(environment(site, "intake"));

        assertThat(bound.of("spring.mongodb", MongoProperties.class).getSsl().getBundle()).isEqualTo(bundle);
        assertThat(bound.of("spring.ssl", SslProperties.class).getBundle().getPem().keySet()).isEqualTo(
                bundle == null ? Set.of() : Set.of(bundle));
    }

    /** What a container is started with; a secret's value stands for itself. */
    private static Map<String, String> environment(Site site, String service) {
        Map<String, String> all = new HashMap<>(site.manifests().settings(service));
        site.manifests().of(Deployment.class, service).getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream().map(
                EnvVar::getName).forEach(name -> all.put(name, "a secret"));
        return all;
    }

    private static String placeholder(Map<String, String> environment, String property) {
        StandardEnvironment spring = new StandardEnvironment();
        spring.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", Map.copyOf(environment)));
        ConfigurationPropertySources.attach(spring);
        return spring.resolvePlaceholders("${" + property + ":}");
    }

    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The properties, bound, and the names of all that were found. */
    private static final class Bound {
        private final Map<String, String> environment;
        private final Set<String> names = new TreeSet<>();
        private final Map<String, Object> properties;

        Bound(Map<String, String> environment) {
            this.environment = environment;
            Binder binder = new Binder(ConfigurationPropertySources.from(new SystemEnvironmentPropertySource("systemEnvironment", Map
                    .copyOf(environment))));
            BindHandler recording = new BindHandler() {
                @Override
                public Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
                    names.add(uniform(name.toString()));
                    return result;
                }
            };
            properties = PROPERTIES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> binder.bindOrCreate(entry
                    .getKey(), Bindable.of(entry.getValue()), recording)));
        }

        <T> T of(String prefix, Class<T> type) {
            return type.cast(properties.get(prefix));
        }
    }
}
