package dev.shinchoku.intake.desk.web;

import dev.shinchoku.intake.desk.HistoryLine;
import dev.shinchoku.intake.desk.Step;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressCorrected;
import dev.shinchoku.intake.report.ReportEvent.ProgressEndorsed;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestChanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestDropped;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.ProgressSubmitted;
import dev.shinchoku.intake.report.ReportEvent.ProgressWithdrawn;
import dev.shinchoku.intake.report.ReportEvent.ReportReopened;
import dev.shinchoku.intake.report.ReportEvent.Update;
import dev.shinchoku.pages.Words;
import org.springframework.stereotype.Component;

/** What happened, as a sentence that says who did it. */
@Component
class HistoryWords {
    private final Words words;

    HistoryWords(Words words) {
        this.words = words;
    }

    String sentence(HistoryLine line) {
        String who = who(line.step());
        return line.event().map(event -> sentence(event, who, line.step())).orElseGet(() -> words.of("told.other", who));
    }

    private String who(Step step) {
        return step.by().map(by -> step.ministry().map(ministry -> words.of("format.person", by, words.ministry(ministry))).orElse(by))
                .orElseGet(() -> words.of("told.system"));
    }

    private String sentence(ReportEvent event, String who, Step step) {
        return switch (event) {
            case ProgressRequested asked -> words.of("told.requested", who, words.ministry(asked.ministry()), asked.label());
            case ProgressRequestChanged changed -> words.of("told.request-changed", who, changed.label(), words.ministries(changed
                    .ministries()));
            case ProgressRequestDropped _ -> words.of("told.request-dropped", who);
            case ProgressSubmitted update -> submitted(update, who, step, "told.submitted");
            case ProgressCorrected update -> submitted(update, who, step, "told.corrected");
            case ProgressEndorsed _ -> words.of("told.endorsed", who);
            case ProgressWithdrawn _ -> words.of("told.withdrawn", who);
            case ProgressReturned returned -> words.of("told.returned", who, returned.comments().size());
            case ProgressAccepted _ -> words.of("told.accepted", who);
            case ReportReopened reopened -> words.of("told.reopened", who, words.at(reopened.until()));
        };
    }

    private String submitted(Update update, String who, Step step, String plain) {
        if (update.onBehalfReason().isPresent()) {
            return words.of("told.on-behalf", step.by().orElse(who), step.ministry().map(words::ministry).orElse(""));
        }
        return words.of(update.awaitsEndorsement().orElse(false) ? "told.awaits-endorsement" : plain, who);
    }
}
