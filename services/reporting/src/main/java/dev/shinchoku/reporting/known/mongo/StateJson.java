package dev.shinchoku.reporting.known.mongo;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shinchoku.eventlog.mongo.JsonBson;
import org.bson.BsonDocument;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Folded states as JSON and back. */
final class StateJson {
    private static final JsonMapper JSON = JsonMapper.builder().changeDefaultPropertyInclusion(included -> included.withValueInclusion(
            JsonInclude.Include.NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private StateJson() {}

    static ObjectNode write(Object state) {
        return JSON.valueToTree(state);
    }

    static <T> T read(ObjectNode json, Class<T> type) {
        return JSON.treeToValue(json, type);
    }

    static <T> T read(BsonDocument document, Class<T> type) {
        return read(JsonBson.toJson(document), type);
    }
}
