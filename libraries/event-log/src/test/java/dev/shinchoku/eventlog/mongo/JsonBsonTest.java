package dev.shinchoku.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoCollection;
import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestEvents;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JsonBsonTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final MongoCollection<BsonDocument> COLLECTION = TestDatabase.create().getCollection("json", BsonDocument.class);

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "-0.0", "1", "1.0", "2147483648", "9007199254740993", "9223372036854775807", "-9223372036854775808",
        "9223372036854775808", "1e21", "1e300", "5e-324", "0.1", "123456789012345678901234567890", "3.141592653589793238462643",
        "\"\"", "\"$set\"", "\"進捗 🙂 \\u0000 \\u2028\"", "null", "true", "[]", "{}", "[[],{\"$x\":1,\"a.b\":2,\"\":3,\"_id\":4}]"})
    void a_value_comes_back_with_the_same_canonical_form(String value) {
        assertComesBack(TestEvents.json("{\"value\":%s}".formatted(value)));
    }

    @Test
    void any_json_comes_back_with_the_same_canonical_form() {
        Random random = new Random(20261125);
        for (int i = 0; i < 400; i++) {
            assertComesBack(object(random, 4));
        }
    }

    private static void assertComesBack(ObjectNode json) {
        COLLECTION.insertOne(new BsonDocument("json", JsonBson.toBson(json)));
        BsonDocument stored = COLLECTION.findOneAndDelete(new BsonDocument());
        ObjectNode back = JsonBson.toJson(stored.getDocument("json"));
        assertThat(HashChain.canonical(back)).as("%s", json).isEqualTo(HashChain.canonical(json));
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode json = NODES.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            json.set(text(random), value(random, depth));
        }
        return json;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextLong());
            case 4 -> NODES.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(-30, 30)));
            case 5, 6 -> NODES.stringNode(text(random) + text(random));
            case 7 -> object(random, depth - 1);
            default -> NODES.arrayNode().addAll(List.of(value(random, depth - 1), value(random, depth - 1)));
        };
    }

    /** Any code points but halves of surrogate pairs, and NUL, which a name cannot hold. */
    private static String text(Random random) {
        return random.ints(1, 0x110000).filter(codePoint -> codePoint < 0xd800 || codePoint > 0xdfff).limit(random.nextInt(8))
                .map(codePoint -> random.nextBoolean() ? codePoint : 1 + codePoint % 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
