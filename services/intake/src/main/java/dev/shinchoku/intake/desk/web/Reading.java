package dev.shinchoku.intake.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.shinchoku.intake.attachment.NamingFiles.NamedFile;
import dev.shinchoku.intake.desk.web.Entered.EvidenceRow;
import dev.shinchoku.intake.desk.web.Entered.FileRow;
import dev.shinchoku.intake.desk.web.Entered.IndicatorRow;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.Evidence;
import dev.shinchoku.intake.report.ProgressContent.Indicator;
import dev.shinchoku.intake.report.ProgressContent.JointText;
import dev.shinchoku.intake.report.ProgressStatus;
import dev.shinchoku.intake.report.ReportEvent.Answer;
import dev.shinchoku.intake.submission.ProgressUpdate;
import dev.shinchoku.pages.Words;

/** Reads what was typed as a progress update, within the limits that the API has for it, and notes what cannot be read. */
final class Reading {
    private static final int LONG_TEXT = 20_000;
    private static final int NOTE = 5_000;

    private final Entered entered;
    private final FieldReading fields;

    Reading(Entered entered, Words words) {
        this.entered = entered;
        this.fields = new FieldReading(words);
    }

    /** @return empty when something cannot be read; {@link #complaints} says what */
    Optional<ProgressUpdate> update() {
        Optional<ProgressStatus> status = status();
        String results = fields.text("/results", entered.results(), LONG_TEXT);
        String nextPlan = fields.text("/nextPlan", entered.nextPlan(), LONG_TEXT);
        ProgressContent content = new ProgressContent(status.orElse(ProgressStatus.NOT_STARTED), results, nextPlan, indicators(),
                evidence(), FieldReading.told(fields.text("/note", entered.note(), NOTE)), List.of(), joint());
        ProgressUpdate update = new ProgressUpdate(content, files(), FieldReading.told(fields.text("/onBehalfReason", entered
                .onBehalfReason(), NOTE)),
                answers());
        return fields.complaints().isEmpty() ? Optional.of(update) : Optional.empty();
    }

    Complaint.All complaints() {
        return fields.complaints();
    }

    private Optional<ProgressStatus> status() {
        Optional<ProgressStatus> status = Arrays.stream(ProgressStatus.values()).filter(each -> each.name().equals(entered.status()))
                .findFirst();
        if (status.isEmpty()) {
            fields.complain("/status", "form.status.missing");
        }
        return status;
    }

    private List<Indicator> indicators() {
        fields.fewEnough("/indicators", entered.indicators());
        return IntStream.range(0, entered.indicators().size()).mapToObj(i -> indicator("/indicators/" + i, entered.indicators().get(i)))
                .toList();
    }

    private Indicator indicator(String at, IndicatorRow row) {
        return new Indicator(fields.needed(at + "/name", row.name(), 200), FieldReading.told(fields.text(at + "/unit", row.unit(), 50)),
                fields.number(at + "/target", row
                        .target()), fields.number(at + "/actual", row.actual()), fields.day(at + "/asOf", row.asOf()), FieldReading.told(
                                fields.text(at + "/targetChange", row
                                        .targetChange(), 2_000)));
    }

    private List<Evidence> evidence() {
        fields.fewEnough("/evidence", entered.evidence());
        return IntStream.range(0, entered.evidence().size()).mapToObj(i -> evidence("/evidence/" + i, entered.evidence().get(i))).toList();
    }

    private Evidence evidence(String at, EvidenceRow row) {
        String url = fields.needed(at + "/url", row.url().strip(), 2_000);
        if (!url.isEmpty() && !Urls.isLink(url)) {
            fields.complain(at + "/url", "form.url");
        }
        return new Evidence(fields.needed(at + "/title", row.title(), 500), url);
    }

    private List<NamedFile> files() {
        fields.fewEnough("/attachments", entered.files());
        return IntStream.range(0, entered.files().size()).mapToObj(i -> file("/attachments/" + i, entered.files().get(i))).toList();
    }

    private NamedFile file(String at, FileRow row) {
        return new NamedFile(row.attachmentId(), fields.needed(at + "/title", row.title(), 500));
    }

    private Optional<JointText> joint() {
        String results = fields.text("/joint/results", entered.jointResults(), LONG_TEXT);
        String nextPlan = fields.text("/joint/nextPlan", entered.jointNextPlan(), LONG_TEXT);
        return results.isBlank() && nextPlan.isBlank() ? Optional.empty() : Optional.of(new JointText(results, nextPlan));
    }

    private List<Answer> answers() {
        return IntStream.range(0, entered.answers().size()).filter(i -> !entered.answers().get(i).isBlank()).mapToObj(i -> new Answer(i,
                fields.text("/answers/" + i, entered.answers().get(i), 2_000))).toList();
    }
}
