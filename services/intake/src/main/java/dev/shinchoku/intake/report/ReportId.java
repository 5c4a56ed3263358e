package dev.shinchoku.intake.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a progress report: one round × one measure × one ministry, written {@code {roundId}.{measureId}.{ministry}}. */
public record ReportId(String roundId, String measureId, String ministry) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+)\\.([a-z0-9-]+)\\.([a-z]+)");

    /** Empty for a text that is no report's id. */
    public static Optional<ReportId> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new ReportId(parts.group(1), parts.group(2), parts.group(3))) : Optional.empty();
    }

    @Override
    public String toString() {
        return roundId + "." + measureId + "." + ministry;
    }
}
