package dev.shinchoku.intake.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.report.ProgressReport.Waiting;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.EndorseProgress;
import dev.shinchoku.intake.report.ReportCommand.ReopenReport;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportCommand.SubmitProgress;
import dev.shinchoku.intake.report.ReportCommand.WithdrawProgress;
import dev.shinchoku.intake.report.ReportRefusal.Deed;

/** Commands by which it is found out what somebody may do: the rules themselves say so, and nothing is said twice. */
final class Tried {
    private static final ProgressContent SOMETHING = ProgressContent.of(ProgressStatus.ON_TRACK, "", "");
    private static final Duration A_WHILE = Duration.ofDays(1);

    private Tried() {}

    static ReportCommand deed(Deed deed, ReportId id, ProgressReport report, Surroundings around) {
        String hash = report instanceof Waiting waiting ? waiting.submission().contentHash() : "";
        return switch (deed) {
            case SUBMIT -> new SubmitProgress(id, SOMETHING, "", Optional.of(""), List.of());
            case ENDORSE -> new EndorseProgress(id, hash);
            case WITHDRAW -> new WithdrawProgress(id, Optional.empty());
            case RETURN -> new ReturnProgress(id, "", List.of());
            case ACCEPT -> new AcceptProgress(id, hash);
            case REOPEN -> new ReopenReport(id, around.now().plus(A_WHILE), "");
        };
    }
}
