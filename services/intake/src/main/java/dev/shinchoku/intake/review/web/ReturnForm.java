package dev.shinchoku.intake.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.intake.report.ReportEvent.Comment;
import org.springframework.util.MultiValueMap;

/**
 * Why a report is sent back, as it was typed.
 *
 * @param comments by field, a JSON pointer into the content
 * @param complaint what is to be mended in it, or why it was refused
 */
record ReturnForm(String reason, Map<String, String> comments, Optional<String> complaint) {
    static final ReturnForm EMPTY = new ReturnForm("", Map.of(), Optional.empty());
    private static final String COMMENT = "comment.";
    private static final int MOST_OF_A_REASON = 5_000;
    private static final int MOST_OF_A_COMMENT = 2_000;

    static ReturnForm of(MultiValueMap<String, String> sent) {
        Map<String, String> comments = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(COMMENT) && !values.getFirst().isBlank()) {
                comments.put(name.substring(COMMENT.length()), values.getFirst().strip());
            }
        });
        return new ReturnForm(Optional.ofNullable(sent.getFirst("reason")).orElse("").strip(), comments, Optional.empty());
    }

    ReturnForm complaining(String text) {
        return new ReturnForm(reason, comments, Optional.of(text));
    }

    /** The key of what is wrong with it. */
    Optional<String> wrong() {
        if (reason.isEmpty()) {
            return Optional.of("review.return.no-reason");
        }
        boolean tooLong = reason.length() > MOST_OF_A_REASON || comments.values().stream().anyMatch(text -> text
                .length() > MOST_OF_A_COMMENT);
        return tooLong ? Optional.of("review.return.too-long") : Optional.empty();
    }

    /** @param fields that may be commented on */
    List<Comment> toComments(List<String> fields) {
        return fields.stream().filter(comments::containsKey).map(field -> new Comment(field, on(field).replace("\r\n", "\n")))
                .toList();
    }

    public String on(String field) {
        return comments.getOrDefault(field, "");
    }
}
