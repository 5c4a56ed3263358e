package dev.shinchoku.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * The schema that MongoDB's community operator brings for its resource, closed: Kubernetes drops a field that it does not name, here it is an
 * error. There is no Java model of it.
 */
final class MongodbSchema {
    private static final List<String> KUBERNETES_OWN_KEYWORDS = List.of("nullable", "x-kubernetes-preserve-unknown-fields",
            "x-kubernetes-map-type");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(closed()
            .toString(), InputFormat.JSON);

    private MongodbSchema() {}

    static List<String> errors(JsonNode manifest) {
        return SCHEMA.validate(manifest.toString(), InputFormat.JSON).stream().map(Error::toString).toList();
    }

    private static JsonNode closed() {
        try (InputStream crd = MongodbSchema.class.getResourceAsStream("/mongodbcommunity-crd.yaml")) {
            JsonNode schema = StrictYaml.documents(new String(crd.readAllBytes(), StandardCharsets.UTF_8)).getFirst().at(
                    "/spec/versions/0/schema/openAPIV3Schema");
            close(schema);
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove(KUBERNETES_OWN_KEYWORDS);
            if (object.path("properties").isObject()) {
                object.put("additionalProperties", false);
            }
        }
        schema.forEach(MongodbSchema::close);
    }
}
