package dev.shinchoku.intake.desk;

import java.util.Optional;

import dev.shinchoku.intake.report.ReportState;

/** Each narrows the desk down where it is present. */
public record DeskFilter(Optional<String> roundId, Optional<ReportState> state, Optional<String> heading) {
    public static final DeskFilter NONE = new DeskFilter(Optional.empty(), Optional.empty(), Optional.empty());

    boolean lets(DeskLine line) {
        return roundId.filter(id -> !id.equals(line.report().roundId())).isEmpty() && state.filter(wanted -> wanted != line.state())
                .isEmpty() && heading.filter(number -> !line.heading().map(under -> under.number().equals(number)).orElse(false)).isEmpty();
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
