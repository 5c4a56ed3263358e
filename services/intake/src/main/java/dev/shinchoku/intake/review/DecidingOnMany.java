package dev.shinchoku.intake.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.shinchoku.intake.report.FormerReports;
import dev.shinchoku.intake.report.HandlingMany;
import dev.shinchoku.intake.report.HandlingMany.Handled;
import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportRefusal.ContentHasChanged;
import dev.shinchoku.intake.report.ReportRefused;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Service;

/** One decision on many reports, each by itself and by the content that was read. */
@Service
public class DecidingOnMany {
    private final HandlingMany many;
    private final HandlingReports handling;
    private final ProgressReports reports;
    private final Clock clock;

    DecidingOnMany(HandlingMany many, HandlingReports handling, ProgressReports reports, Clock clock) {
        this.many = many;
        this.handling = handling;
        this.reports = reports;
        this.clock = clock;
    }

    public List<Handled> accept(List<Read> read, Caller caller) {
        return many.each(read, each -> handling.handle(new AcceptProgress(each.id(), each.contentHash()), request(caller, OptionalLong
                .empty())));
    }

    public List<Handled> sendBack(List<Read> read, String reason, Caller caller) {
        return many.each(read, each -> sendBack(each, reason, caller));
    }

    /** A return names no content by itself: it is of the version that still has the one that was read. */
    private RecordedReport sendBack(Read read, String reason, Caller caller) {
        RecordedReport recorded = reports.load(read.id());
        FormerReports.submission(recorded.report()).filter(submission -> !submission.contentHash().equals(read.contentHash())).ifPresent(
                changed -> {
                    throw new ReportRefused(new ContentHasChanged(read.contentHash(), changed.contentHash()));
                });
        return handling.handle(new ReturnProgress(read.id(), reason, List.of()), request(caller, OptionalLong.of(recorded.version())));
    }

    /** As the plan has it; the report's id where it was never asked for. */
    public String labelOf(ReportId id) {
        return reports.load(id).report() instanceof Known known ? known.asked().label() : id.toString();
    }

    private Request request(Caller caller, OptionalLong version) {
        return new Request(caller.actor(), clock.instant(), Optional.empty(), version);
    }

    /** A report with the content that was read. */
    public record Read(ReportId id, String contentHash) {
        private static final Pattern FORM = Pattern.compile("(\\S+) ([0-9a-f]{64})");

        /** As a form has it; empty where that is none. */
        public static Optional<Read> parse(String text) {
            Matcher form = FORM.matcher(text);
            return form.matches() ? ReportId.parse(form.group(1)).map(id -> new Read(id, form.group(2))) : Optional.empty();
        }

        public boolean isOf(ListedReport report) {
            return id.toString().equals(report.reportId()) && report.contentHash().filter(contentHash::equals).isPresent();
        }

        @Override
        public String toString() {
            return id + " " + contentHash;
        }
    }
}
