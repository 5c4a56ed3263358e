package dev.shinchoku.service.http;

import java.util.OptionalLong;

import dev.shinchoku.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A resource's ETag is its stream's version. */
public final class EntityTags {
    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that an {@code If-Match} header asks for; empty where there is none, or {@code *}.
     *
     * @throws dev.shinchoku.service.problem.Problem.Refused when the header names no version
     */
    public static OptionalLong expectedBy(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
            return OptionalLong.empty();
        }
        String tag = ifMatch.trim();
        if (!tag.matches("\"[0-9]{1,18}\"")) {
            throw Problems.badParameter("If-Match must be the ETag that you read, as in \"3\", quotes included").refuse();
        }
        return OptionalLong.of(Long.parseLong(tag.substring(1, tag.length() - 1)));
    }
}
