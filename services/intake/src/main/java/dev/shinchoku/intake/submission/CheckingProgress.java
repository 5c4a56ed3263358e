package dev.shinchoku.intake.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.attachment.NamingFiles;
import dev.shinchoku.intake.check.Checks;
import dev.shinchoku.intake.check.Circumstances;
import dev.shinchoku.intake.check.Finding;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.report.FormerReports;
import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressReport.Asked;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.RoundRules;
import org.springframework.stereotype.Service;

/** Checks a content against all that its round, its plan and the former round say. */
@Service
public class CheckingProgress {
    /** Where fiscal years begin and end. */
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final KnownRounds rounds;
    private final FormerReports former;
    private final NamingFiles files;
    private final Clock clock;

    CheckingProgress(KnownRounds rounds, FormerReports former, NamingFiles files, Clock clock) {
        this.rounds = rounds;
        this.former = former;
        this.files = files;
        this.clock = clock;
    }

    /** Errors first; nothing is stored, and no file is kept for it. */
    public List<Finding> findings(ReportId id, Asked asked, ProgressUpdate update) {
        return findings(id, asked, update.content().attaching(files.of(update.files(), id.ministry())));
    }

    List<Finding> findings(ReportId id, Asked asked, ProgressContent content) {
        Optional<RoundRules> rules = rounds.rules(id.roundId(), id.ministry());
        return Checks.of(content, new Circumstances(rules.map(RoundRules::questions).orElse(Questions.USUAL), rules.map(
                RoundRules::fiscalYear).orElse(0), former.before(id, rules.flatMap(RoundRules::startsFrom)), asked.isOfTheLead(), LocalDate
                        .ofInstant(clock.instant(), TOKYO)));
    }
}
