package dev.shinchoku.intake.desk;

import dev.shinchoku.intake.attachment.FileRefusal;
import dev.shinchoku.intake.report.ReportRefusal;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.pages.Words;
import org.springframework.stereotype.Component;

/** Refusals in the language of whoever looks: what is in the way, and who may do what about it. */
@Component
public class RefusalWords {
    private static final int MEGABYTE = 1 << 20;

    private final Words words;

    RefusalWords(Words words) {
        this.words = words;
    }

    public String of(ReportRefusal refusal) {
        return switch (refusal) {
            case ReportRefusal.WasNotRequested _ -> words.of("refusal.not-requested");
            case ReportRefusal.IsNotAskedAnyMore _ -> words.of("refusal.not-asked-any-more");
            case ReportRefusal.RoundIsClosed _ -> words.of("refusal.round-closed");
            case ReportRefusal.RoundIsCancelled _ -> words.of("refusal.round-cancelled");
            case ReportRefusal.RoundIsNotOpenYet _ -> words.of("refusal.round-not-open");
            case ReportRefusal.IsForOthers(var deed, var ministry) -> words.of("refusal.for-others." + deed, words.ministry(ministry));
            case ReportRefusal.NothingToReview(var state) -> now("refusal.nothing-to-review", state);
            case ReportRefusal.NothingToEndorse(var state) -> now("refusal.nothing-to-endorse", state);
            case ReportRefusal.NothingToWithdraw(var state) -> now("refusal.nothing-to-withdraw", state);
            case ReportRefusal.ContentHasChanged _ -> words.of("refusal.content-changed");
            case ReportRefusal.EndorserHasSubmitted(var ministry) -> words.of("refusal.endorser-has-submitted", words.ministry(ministry));
            case ReportRefusal.AnswersNoComment _ -> words.of("refusal.answers-no-comment");
            case ReportRefusal.RoundIsOpen _ -> words.of("refusal.round-open");
            case ReportRefusal.ReopeningIsOver(var until) -> words.of("refusal.reopening-over", words.at(until));
        };
    }

    public String of(FileRefusal refusal) {
        return switch (refusal) {
            case FileRefusal.Unknown _ -> words.of("file.unknown");
            case FileRefusal.Empty _ -> words.of("file.empty");
            case FileRefusal.TooLarge(var most) -> words.of("file.too-large", most / MEGABYTE);
            case FileRefusal.WithoutName _ -> words.of("file.without-name");
            case FileRefusal.NotTaken(var found) -> words.of("file.not-taken", found);
            case FileRefusal.OldOfficeFile _ -> words.of("file.old-office");
            case FileRefusal.NameDisagrees(var name, var found) -> words.of("file.name-disagrees", name, found);
            case FileRefusal.HasMacros _ -> words.of("file.macros");
            case FileRefusal.Damaged _ -> words.of("file.damaged");
            case FileRefusal.UnreadableText _ -> words.of("file.unreadable-text");
            case FileRefusal.Infected(var finding) -> words.of("file.infected", finding);
            case FileRefusal.StillBeingScanned _ -> words.of("file.being-scanned");
        };
    }

    /** Somebody was faster. */
    public String changed(Sheet sheet) {
        return sheet.steps().stream().findFirst().map(step -> words.of("form.changed", words.at(step.at()), words.who(step.by(), step
                .ministry()), words.event(step.type()))).orElseThrow();
    }

    private String now(String key, ReportState state) {
        return words.of(key, words.state(state));
    }
}
