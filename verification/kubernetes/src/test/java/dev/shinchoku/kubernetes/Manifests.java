package dev.shinchoku.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;

/** What a site's chart is rendered to, read strictly. */
record Manifests(List<JsonNode> raw, List<HasMetadata> typed) {
    /** Has a schema, and no Java model. */
    static final String MONGODB = "MongoDBCommunity";

    static Manifests in(String yaml) {
        List<JsonNode> raw = StrictYaml.documents(yaml);
        return new Manifests(raw, raw.stream().filter(each -> !kind(each).equals(MONGODB)).map(StrictYaml::resource).toList());
    }

    static String kind(JsonNode manifest) {
        return manifest.path("kind").asText();
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return typed.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T of(Class<T> kind, String component) {
        return all(kind).stream().filter(each -> component(each).equals(component)).findFirst().orElseThrow(() -> new AssertionError("No "
                + kind.getSimpleName() + " of " + component));
    }

    List<JsonNode> rawOf(String kind) {
        return raw.stream().filter(each -> kind(each).equals(kind)).toList();
    }

    /** Of the services and of the backup. */
    List<PodTemplateSpec> pods() {
        return Stream.concat(all(Deployment.class).stream().map(each -> each.getSpec().getTemplate()), all(CronJob.class).stream().map(
                each -> each.getSpec().getJobTemplate().getSpec().getTemplate())).toList();
    }

    Map<String, String> settings(String service) {
        return of(ConfigMap.class, service).getData();
    }

    static String component(HasMetadata resource) {
        return resource.getMetadata().getLabels().getOrDefault("app.kubernetes.io/component", "");
    }
}
