package dev.shinchoku.intake.workbook;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.intake.report.HandlingMany;
import dev.shinchoku.intake.report.HandlingMany.Handled;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.submission.ProgressUpdate;
import dev.shinchoku.intake.submission.SubmittingProgress;
import dev.shinchoku.intake.workbook.Preview.Change;
import dev.shinchoku.intake.workbook.Preview.Row;
import dev.shinchoku.intake.workbook.Previewing.Look;
import dev.shinchoku.service.events.Request;
import org.springframework.stereotype.Service;

/**
 * Submits the rows of an upload, each by itself and under a key of its own: a confirmation that dies in between is made again, and finishes
 * without submitting anything twice.
 */
@Service
public class Confirming {
    private final SubmittingProgress submitting;
    private final HandlingMany many;
    private final EventLog log;
    private final Clock clock;

    Confirming(SubmittingProgress submitting, HandlingMany many, EventLog log, Clock clock) {
        this.submitting = submitting;
        this.many = many;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What came of the rows that were to be submitted, in the preview's order; those of an earlier try of the same confirmation included.
     *
     * @param look at the upload as it is now
     * @param overwrite whether rows from before a change are submitted, too
     * @param onBehalfReason why the coordinating office does it for the ministry
     */
    public List<Confirmed> confirm(Upload upload, Look look, boolean overwrite, Optional<String> onBehalfReason, Actor actor) {
        Map<String, Row> wanted = look.preview().rows().stream().filter(row -> isWanted(row, overwrite) || isSubmitted(upload, row, actor))
                .collect(
                        Collectors.toMap(Row::reportId, Function.identity()));
        List<Item> items = upload.filled().rows().stream().flatMap(filled -> Optional.ofNullable(wanted.get(filled.reportId())).flatMap(
                row -> Optional.ofNullable(look.current().get(filled.reportId())).map(report -> new Item(row, filled, report))).stream())
                .toList();
        List<Handled> handled = many.each(items, item -> submit(upload, item, onBehalfReason, actor));
        return IntStream.range(0, items.size()).mapToObj(i -> new Confirmed(items.get(i).row(), handled.get(i))).toList();
    }

    private RecordedReport submit(Upload upload, Item item, Optional<String> onBehalfReason, Actor actor) {
        FilledRow filled = item.filled();
        ReportId id = ReportId.parse(filled.reportId()).orElseThrow();
        IdempotencyKey key = new IdempotencyKey(actor.subject(), keyOf(upload, filled.reportId()), HashChain.sha256(filled.reportId() + "\n"
                + filled.answer()));
        OptionalLong version = item.row().change() == Change.OUTDATED ? OptionalLong.empty() : OptionalLong.of(filled.version());
        ProgressUpdate update = new ProgressUpdate(filled.answer().toContent(filled.answer().status().orElseThrow(), item.report().joint()),
                item.report().files(), onBehalfReason, List.of());
        return submitting.submit(id, update, new Request(actor, clock.instant(), Optional.of(key), version));
    }

    private static boolean isWanted(Row row, boolean overwrite) {
        return switch (row.change()) {
            case NEW, CHANGED -> true;
            case OUTDATED -> overwrite;
            case SAME, REFUSED -> false;
        };
    }

    private boolean isSubmitted(Upload upload, Row row, Actor actor) {
        return row.change() == Change.SAME && log.underKey(actor.subject(), keyOf(upload, row.reportId())).isPresent();
    }

    private static String keyOf(Upload upload, String reportId) {
        return HashChain.sha256(upload.uploadId() + "\n" + reportId);
    }

    private record Item(Row row, FilledRow filled, OwedReport report) {}

    /** What came of a row. */
    public record Confirmed(Row row, Handled handled) {}
}
