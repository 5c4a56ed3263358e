package dev.shinchoku.intake.desk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
    private static final int ROWS = 50;

    private final Words words;
    private final Entered entered;
    private final List<Complaint> complaints = new ArrayList<>();

    Reading(Entered entered, Words words) {
        this.entered = entered;
        this.words = words;
    }

    /** @return empty when something cannot be read; {@link #complaints} says what */
    Optional<ProgressUpdate> update() {
        Optional<ProgressStatus> status = status();
        String results = text("/results", entered.results(), LONG_TEXT);
        String nextPlan = text("/nextPlan", entered.nextPlan(), LONG_TEXT);
        ProgressContent content = new ProgressContent(status.orElse(ProgressStatus.NOT_STARTED), results, nextPlan, indicators(),
                evidence(), told(text("/note", entered.note(), NOTE)), List.of(), joint());
        ProgressUpdate update = new ProgressUpdate(content, files(), told(text("/onBehalfReason", entered.onBehalfReason(), NOTE)),
                answers());
        return complaints.isEmpty() ? Optional.of(update) : Optional.empty();
    }

    Complaint.All complaints() {
        return new Complaint.All(List.copyOf(complaints));
    }

    private Optional<ProgressStatus> status() {
        Optional<ProgressStatus> status = Arrays.stream(ProgressStatus.values()).filter(each -> each.name().equals(entered.status()))
                .findFirst();
        if (status.isEmpty()) {
            complain("/status", "form.status.missing");
        }
        return status;
    }

    private List<Indicator> indicators() {
        fewEnough("/indicators", entered.indicators());
        return IntStream.range(0, entered.indicators().size()).mapToObj(i -> indicator("/indicators/" + i, entered.indicators().get(i)))
                .toList();
    }

    private Indicator indicator(String at, IndicatorRow row) {
        return new Indicator(needed(at + "/name", row.name(), 200), told(text(at + "/unit", row.unit(), 50)), number(at + "/target", row
                .target()), number(at + "/actual", row.actual()), day(at + "/asOf", row.asOf()), told(text(at + "/targetChange", row
                        .targetChange(), 2_000)));
    }

    private List<Evidence> evidence() {
        fewEnough("/evidence", entered.evidence());
        return IntStream.range(0, entered.evidence().size()).mapToObj(i -> evidence("/evidence/" + i, entered.evidence().get(i))).toList();
    }

    private Evidence evidence(String at, EvidenceRow row) {
        String url = needed(at + "/url", row.url().strip(), 2_000);
        if (!url.isEmpty() && !Urls.isLink(url)) {
            complain(at + "/url", "form.url");
        }
        return new Evidence(needed(at + "/title", row.title(), 500), url);
    }

    private List<NamedFile> files() {
        fewEnough("/attachments", entered.files());
        return IntStream.range(0, entered.files().size()).mapToObj(i -> file("/attachments/" + i, entered.files().get(i))).toList();
    }

    private NamedFile file(String at, FileRow row) {
        return new NamedFile(row.attachmentId(), needed(at + "/title", row.title(), 500));
    }

    private Optional<JointText> joint() {
        String results = text("/joint/results", entered.jointResults(), LONG_TEXT);
        String nextPlan = text("/joint/nextPlan", entered.jointNextPlan(), LONG_TEXT);
        return results.isBlank() && nextPlan.isBlank() ? Optional.empty() : Optional.of(new JointText(results, nextPlan));
    }

    private List<Answer> answers() {
        return IntStream.range(0, entered.answers().size()).filter(i -> !entered.answers().get(i).isBlank()).mapToObj(i -> new Answer(i,
                text("/answers/" + i, entered.answers().get(i), 2_000))).toList();
    }

    private String needed(String field, String text, int most) {
        if (text.isBlank()) {
            complain(field, "form.missing");
        }
        return text(field, text, most);
    }

    private String text(String field, String text, int most) {
        if (text.length() > most) {
            complain(field, "form.too-long", most, text.length());
        }
        return text;
    }

    private Optional<Double> number(String field, String typed) {
        OptionalDouble number = Numbers.typed(typed);
        if (!typed.isBlank() && number.isEmpty()) {
            complain(field, "form.number");
        }
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private Optional<LocalDate> day(String field, String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException _) {
            complain(field, "form.day");
            return Optional.empty();
        }
    }

    private void fewEnough(String field, List<?> rows) {
        if (rows.size() > ROWS) {
            complain(field, "form.rows", ROWS);
        }
    }

    private void complain(String field, String key, Object... values) {
        complaints.add(new Complaint(field, words.of(key, values)));
    }

    private static Optional<String> told(String text) {
        return Optional.of(text).filter(told -> !told.isBlank());
    }
}
