package dev.shinchoku.intake.report;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.report.ProgressReport.Accepted;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReport.PendingEndorsement;
import dev.shinchoku.intake.report.ProgressReport.Returned;
import dev.shinchoku.intake.report.ProgressReport.Waiting;
import dev.shinchoku.intake.report.ReportCommand.EndorseProgress;
import dev.shinchoku.intake.report.ReportCommand.OfTheMinistry;
import dev.shinchoku.intake.report.ReportCommand.SubmitProgress;
import dev.shinchoku.intake.report.ReportCommand.WithdrawProgress;
import dev.shinchoku.intake.report.ReportDecision.Decided;
import dev.shinchoku.intake.report.ReportDecision.Refused;
import dev.shinchoku.intake.report.ReportEvent.Answer;
import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportEvent.ProgressCorrected;
import dev.shinchoku.intake.report.ReportEvent.ProgressEndorsed;
import dev.shinchoku.intake.report.ReportEvent.ProgressSubmitted;
import dev.shinchoku.intake.report.ReportEvent.ProgressWithdrawn;
import dev.shinchoku.intake.report.ReportRefusal.AnswersNoComment;
import dev.shinchoku.intake.report.ReportRefusal.ContentHasChanged;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.intake.report.ReportRefusal.EndorserHasSubmitted;
import dev.shinchoku.intake.report.ReportRefusal.IsForOthers;
import dev.shinchoku.intake.report.ReportRefusal.NothingToEndorse;
import dev.shinchoku.intake.report.ReportRefusal.NothingToWithdraw;

/** What a ministry's people may do. */
final class MinistryRules {
    private MinistryRules() {}

    static Optional<ReportRefusal> notTheirs(OfTheMinistry command, ProgressReport report, Surroundings around) {
        String ministry = command.reportId().ministry();
        boolean may = switch (command) {
            case SubmitProgress submit -> around.isOfficerOf(ministry) || around.isCoordinator() && submit.onBehalfReason().isPresent();
            case EndorseProgress _ -> around.isEndorserOf(ministry);
            case WithdrawProgress _ -> around.isOfficerOf(ministry) || around.isEndorserOf(ministry) || around.isCoordinator()
                    && wasOnBehalf(report);
        };
        return may ? Optional.empty() : Optional.of(new IsForOthers(deed(command), ministry));
    }

    static ReportDecision decide(OfTheMinistry command, Known report, Surroundings around) {
        return switch (command) {
            case SubmitProgress submit -> submit(submit, report, around);
            case EndorseProgress endorse -> endorse(endorse, report, around);
            case WithdrawProgress withdraw -> withdraw(withdraw, report);
        };
    }

    private static ReportDecision submit(SubmitProgress command, Known report, Surroundings around) {
        List<Comment> comments = commentsToAnswer(report);
        Optional<Answer> toNothing = command.answers().stream().filter(answer -> answer.comment() < 0 || answer.comment() >= comments
                .size())
                .findFirst();
        if (toNothing.isPresent()) {
            return new Refused(new AnswersNoComment(toNothing.get().comment(), comments.size()));
        }
        String id = command.reportId().toString();
        Optional<String> onBehalf = around.isOfficerOf(command.reportId().ministry()) ? Optional.empty() : command.onBehalfReason();
        Optional<Boolean> awaits = around.twoStep() && onBehalf.isEmpty() ? Optional.of(true) : Optional.empty();
        return new Decided(report instanceof Accepted
                ? new ProgressCorrected(id, command.content(), command.contentHash(), awaits, onBehalf, command.answers(), List.of())
                : new ProgressSubmitted(id, command.content(), command.contentHash(), awaits, onBehalf, command.answers(), List.of()));
    }

    /** Also when what answered them once is submitted again. */
    private static List<Comment> commentsToAnswer(Known report) {
        Known standing = report instanceof Waiting waiting ? waiting.before() : report;
        return standing instanceof Returned returned ? returned.comments() : List.of();
    }

    private static ReportDecision endorse(EndorseProgress command, Known report, Surroundings around) {
        if (!(report instanceof PendingEndorsement(_, var submission, _))) {
            return new Refused(new NothingToEndorse(ReportState.of(report)));
        }
        if (!submission.contentHash().equals(command.contentHash())) {
            return new Refused(new ContentHasChanged(command.contentHash(), submission.contentHash()));
        }
        return submission.by().subject().equals(around.actor().subject())
                ? new Refused(new EndorserHasSubmitted(command.reportId().ministry()))
                : new Decided(new ProgressEndorsed(command.reportId().toString(), submission.contentHash()));
    }

    private static ReportDecision withdraw(WithdrawProgress command, Known report) {
        return report instanceof Waiting waiting
                ? new Decided(new ProgressWithdrawn(command.reportId().toString(), waiting.submission().contentHash(), command.reason()))
                : new Refused(new NothingToWithdraw(ReportState.of(report)));
    }

    private static boolean wasOnBehalf(ProgressReport report) {
        return report instanceof Waiting waiting && waiting.submission().onBehalfReason().isPresent();
    }

    private static Deed deed(OfTheMinistry command) {
        return switch (command) {
            case SubmitProgress _ -> Deed.SUBMIT;
            case EndorseProgress _ -> Deed.ENDORSE;
            case WithdrawProgress _ -> Deed.WITHDRAW;
        };
    }
}
