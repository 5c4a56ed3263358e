package dev.shinchoku.reporting.known;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a ministry reports in one submission. */
public record Content(ProgressStatus status, String results, String nextPlan, List<Indicator> indicators, List<Evidence> evidence,
        Optional<String> note, List<Attachment> attachments, Optional<JointText> joint) {
    public Content {
        attachments = Objects.requireNonNullElse((@Nullable List<Attachment>) attachments, List.of());
    }

    public Content(ProgressStatus status, String results, String nextPlan, List<Indicator> indicators, List<Evidence> evidence,
            Optional<String> note) {
        this(status, results, nextPlan, indicators, evidence, note, List.of(), Optional.empty());
    }

    public record Indicator(String name, Optional<String> unit, Optional<BigDecimal> target, Optional<BigDecimal> actual) {}

    public record Evidence(String title, String url) {}

    /** @param sha256 of the file's bytes, lower-case hex */
    public record Attachment(String attachmentId, String title, String fileName, String mediaType, long bytes, String sha256) {}

    /** What all responsible ministries say together. */
    public record JointText(String results, String nextPlan) {}
}
