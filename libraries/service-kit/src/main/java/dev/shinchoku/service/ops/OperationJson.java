package dev.shinchoku.service.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How records stand in an operation's arguments and result. An absent {@code Optional} leaves no trace. */
public final class OperationJson {
    private static final JsonMapper JSON = JsonMapper.builder().changeDefaultPropertyInclusion(included -> included.withValueInclusion(
            JsonInclude.Include.NON_ABSENT)).build();

    private OperationJson() {}

    public static ObjectNode of(Record told) {
        return JSON.valueToTree(told);
    }

    /** Also of a record with fewer components than the JSON has. */
    public static <T extends Record> T read(ObjectNode json, Class<T> type) {
        return JSON.treeToValue(json, type);
    }
}
