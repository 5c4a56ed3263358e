package dev.shinchoku.intake.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.intake.report.ReportEvent.Answer;
import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportEvent.Warning;

/** One progress report, in the state that its events have brought it to. */
public sealed interface ProgressReport {
    ProgressReport NOT_REQUESTED = new NotRequested();

    record NotRequested() implements ProgressReport {}

    /** A report that was asked for. */
    sealed interface Known extends ProgressReport {
        Asked asked();

        Known asking(Asked changed);
    }

    /** Where a report stands before its ministry submits, and again when that is withdrawn. */
    sealed interface Standing extends Known {
        @Override
        Standing asking(Asked changed);
    }

    /** A content lies before somebody who has to say something about it. */
    sealed interface Waiting extends Known {
        Submission submission();

        Standing before();
    }

    record Requested(Asked asked) implements Standing {
        @Override
        public Requested asking(Asked changed) {
            return new Requested(changed);
        }
    }

    /** The ministry's authorised officer has to endorse it. */
    record PendingEndorsement(Asked asked, Submission submission, Standing before) implements Waiting {
        @Override
        public PendingEndorsement asking(Asked changed) {
            return new PendingEndorsement(changed, submission, before.asking(changed));
        }
    }

    /** The coordinating office has to return or accept it. */
    record Submitted(Asked asked, Submission submission, Standing before) implements Waiting {
        @Override
        public Submitted asking(Asked changed) {
            return new Submitted(changed, submission, before.asking(changed));
        }
    }

    record Returned(Asked asked, Submission submission, String reason, List<Comment> comments) implements Standing {
        @Override
        public Returned asking(Asked changed) {
            return new Returned(changed, submission, reason, comments);
        }
    }

    record Accepted(Asked asked, Submission submission) implements Standing {
        @Override
        public Accepted asking(Asked changed) {
            return new Accepted(changed, submission);
        }
    }

    /** The plan does not ask for it any more. */
    record Dropped(Asked asked) implements Known {
        @Override
        public Dropped asking(Asked changed) {
            return new Dropped(changed);
        }
    }

    /**
     * What is asked, as it is now.
     *
     * @param ministries all that are responsible, the lead first; none where that was never told
     * @param reopenedUntil until when it takes changes though its round is closed
     */
    record Asked(String reportId, String roundId, String planId, String measureId, String ministry, String label, List<String> ministries,
            Optional<Instant> reopenedUntil) {
        static Asked by(ProgressRequested request) {
            return new Asked(request.reportId(), request.roundId(), request.planId(), request.measureId(), request.ministry(), request
                    .label(), request.ministries(), Optional.empty());
        }

        Asked changed(String newLabel, List<String> nowResponsible) {
            return new Asked(reportId, roundId, planId, measureId, ministry, newLabel, nowResponsible, reopenedUntil);
        }

        Asked reopened(Instant until) {
            return new Asked(reportId, roundId, planId, measureId, ministry, label, ministries, Optional.of(until));
        }

        /** Whether the ministry stands first of several. */
        public boolean isOfTheLead() {
            return ministries.size() > 1 && ministries.getFirst().equals(ministry);
        }
    }

    /**
     * What was submitted.
     *
     * @param contentHash by which an endorsement or acceptance says what was read
     * @param by who submitted it
     */
    record Submission(ProgressContent content, String contentHash, Actor by, Optional<String> onBehalfReason, List<Answer> answers,
            List<Warning> warnings) {}
}
