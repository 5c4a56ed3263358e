package dev.shinchoku.intake.draft;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.draft.SharedDraft.Start;
import dev.shinchoku.intake.report.FormerReports;
import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.report.ReportEvent.Update;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.RoundRules;
import org.springframework.stereotype.Component;

/** Finds the text that a draft starts from: nobody writes twice what was written before. */
@Component
class StartingDrafts {
    private final ProgressReports reports;
    private final FormerReports former;
    private final KnownRounds rounds;

    StartingDrafts(ProgressReports reports, FormerReports former, KnownRounds rounds) {
        this.reports = reports;
        this.former = former;
        this.rounds = rounds;
    }

    SharedDraft of(ReportId id, RecordedReport recorded) {
        return FormerReports.submission(recorded.report()).map(Submission::content).or(() -> withdrawn(id)).map(content -> start(id,
                recorded, Start.SUBMISSION, content)).or(() -> former.before(id, rounds.rules(id.roundId(), id.ministry()).flatMap(
                        RoundRules::startsFrom)).map(content -> start(id, recorded, Start.FORMER_ROUND, content))).orElseGet(
                                () -> SharedDraft.unsaved(id, recorded.version(), Start.NOTHING, DraftContent.EMPTY));
    }

    /** Also what was taken back was written once. */
    private Optional<ProgressContent> withdrawn(ReportId id) {
        List<RecordedEvent> history = reports.history(id).events().reversed();
        return history.stream().flatMap(event -> ReportEvent.CODEC.decode(event.type(), event.data()).stream()).filter(
                Update.class::isInstance)
                .map(Update.class::cast).findFirst().map(Update::content);
    }

    private static SharedDraft start(ReportId id, RecordedReport recorded, Start start, ProgressContent content) {
        return SharedDraft.unsaved(id, recorded.version(), start, DraftContent.of(content));
    }
}
