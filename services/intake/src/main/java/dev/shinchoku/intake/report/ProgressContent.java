package dev.shinchoku.intake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a ministry reports.
 *
 * @param results 成果・進捗状況
 * @param nextPlan 次年度年次計画; empty where nothing is planned
 * @param attachments files; events from before there were any have none
 * @param joint what all responsible ministries say together; the lead alone tells it
 */
public record ProgressContent(ProgressStatus status, String results, String nextPlan, List<Indicator> indicators, List<Evidence> evidence,
        Optional<String> note, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments, Optional<JointText> joint) {

    public ProgressContent {
        attachments = Objects.requireNonNullElse((@Nullable List<Attachment>) attachments, List.of());
    }

    /** The same with these files. */
    public ProgressContent attaching(List<Attachment> files) {
        return new ProgressContent(status, results, nextPlan, indicators, evidence, note, files, joint);
    }

    /** Texts alone, as most ministries report. */
    public static ProgressContent of(ProgressStatus status, String results, String nextPlan) {
        return new ProgressContent(status, results, nextPlan, List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * @param unit as printed, such as 件 or %
     * @param asOf the day that the actual value is true of
     * @param targetChange why the target is another than in the former round
     */
    public record Indicator(String name, Optional<String> unit, Optional<Double> target, Optional<Double> actual, Optional<LocalDate> asOf,
            Optional<String> targetChange) {}

    public record Evidence(String title, String url) {}

    /** @param sha256 of the file's bytes, lower-case hex: by it the file stays what was submitted */
    public record Attachment(String attachmentId, String title, String fileName, String mediaType, long bytes, String sha256) {}

    public record JointText(String results, String nextPlan) {}
}
