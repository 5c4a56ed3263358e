package dev.shinchoku.intake.review;

import java.util.Optional;

import dev.shinchoku.intake.desk.DeskLine;

/** Each narrows the queue down where it is present. */
public record ReviewFilter(Optional<String> roundId, Optional<String> ministry, Optional<String> heading) {
    public static final ReviewFilter NONE = new ReviewFilter(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isNone() {
        return equals(NONE);
    }

    boolean lets(DeskLine line) {
        return roundId.filter(id -> !id.equals(line.report().roundId())).isEmpty() && ministry.filter(code -> !code.equals(line.report()
                .ministry())).isEmpty() && heading.filter(number -> !line.heading().map(under -> under.number().equals(number)).orElse(
                        false)).isEmpty();
    }
}
