package dev.shinchoku.eventlog.mongo;

import java.util.Map;

import dev.shinchoku.eventlog.AppendRefused;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as BSON and back. What comes back has the same canonical JSON as what went in: numbers are whole ones of 64 bits or doubles, and a
 * text that BSON could not keep (half of a surrogate pair) is refused.
 */
public final class JsonBson {
    /** MongoDB takes 200 levels, the document around the JSON included. Source: its BSONDepth. */
    private static final int MAX_DEPTH = 150;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonBson() {}

    /**
     * @throws AppendRefused.InvalidText when a text or a name cannot be kept
     * @throws IllegalArgumentException when it is nested deeper than MongoDB takes
     */
    public static BsonDocument toBson(ObjectNode json) {
        return toBson(json, 0);
    }

    private static BsonDocument toBson(ObjectNode json, int depth) {
        BsonDocument document = new BsonDocument();
        json.properties().forEach(field -> document.put(name(field.getKey()), toBson(field.getKey(), field.getValue(), depth + 1)));
        return document;
    }

    public static ObjectNode toJson(BsonDocument document) {
        ObjectNode json = NODES.objectNode();
        document.forEach((field, value) -> json.set(field, toJson(value)));
        return json;
    }

    private static BsonValue toBson(String field, JsonNode json, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("%s is nested deeper than %d levels".formatted(field, MAX_DEPTH));
        }
        return switch (json.getNodeType()) {
            case OBJECT -> toBson((ObjectNode) json, depth);
            case ARRAY -> new BsonArray(json.valueStream().map(item -> toBson(field, item, depth + 1)).toList());
            case STRING -> text(field, json.stringValue());
            case NUMBER -> json.isIntegralNumber() && json.canConvertToLong()
                    ? new BsonInt64(json.longValue())
                    : new BsonDouble(json.doubleValue());
            case BOOLEAN -> BsonBoolean.valueOf(json.booleanValue());
            case NULL -> BsonNull.VALUE;
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException(field + " is no JSON: " + json.getNodeType());
        };
    }

    private static JsonNode toJson(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> toJson(document);
            case BsonArray array -> {
                ArrayNode items = NODES.arrayNode();
                array.forEach(item -> items.add(toJson(item)));
                yield items;
            }
            case BsonString text -> NODES.stringNode(text.getValue());
            case BsonInt64 number -> whole(number.getValue());
            case BsonDouble number -> NODES.numberNode(number.getValue());
            case BsonBoolean truth -> NODES.booleanNode(truth.getValue());
            case BsonNull _ -> NODES.nullNode();
            default -> throw new IllegalArgumentException("This field was not written as JSON: " + Map.of(value.getBsonType(), value));
        };
    }

    /** The node that a parser makes of the number, so that what comes back also equals what went in. */
    private static JsonNode whole(long number) {
        return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
    }

    /** @throws AppendRefused.InvalidText when the text holds half of a surrogate pair */
    static BsonString text(String field, String text) {
        return new BsonString(storable(field, text));
    }

    /** BSON ends a name at a NUL. */
    private static String name(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new AppendRefused.InvalidText(name.replace('\0', ' '));
        }
        return storable(name, name);
    }

    private static String storable(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw new AppendRefused.InvalidText(field);
                }
                i++;
            }
        }
        return text;
    }
}
