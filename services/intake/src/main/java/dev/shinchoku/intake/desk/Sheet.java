package dev.shinchoku.intake.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.intake.plan.KnownPlan.Heading;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressReport.Asked;
import dev.shinchoku.intake.report.ProgressReport.Returned;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ReportEvent.Answer;
import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.intake.report.RoundRules;

/**
 * One report as it lies before somebody: what is asked, what was said so far, and what they may do to it now.
 *
 * @param planText what the ministry set out to do; empty where the plan has none
 * @param former what it reported on the same measure in the round before
 * @param returned as long as it is returned, and while what answers it waits for a decision
 * @param steps what happened, the last first
 */
public record Sheet(Asked asked, ReportState state, long version, RoundRules rules, String roundTitle, Optional<Heading> heading,
        String planText, Optional<ProgressContent> former, Optional<Submission> submission, Optional<Returned> returned, List<Step> steps,
        Set<Deed> actions) {
    public boolean may(Deed deed) {
        return actions.contains(deed);
    }

    /** Whether the ministry has to write now; what it has submitted it may still change. */
    public boolean isOwed() {
        return may(Deed.SUBMIT) && DeskLine.isOwed(state);
    }

    /**
     * What the return says of a field, and of what is inside it where that has no place of its own in a form.
     *
     * @param field JSON pointer into the content
     */
    public List<String> remarksOn(String field) {
        return returned.stream().flatMap(back -> back.comments().stream()).filter(comment -> comment.field().equals(field) || comment
                .field().startsWith(field + "/")).map(Comment::text).toList();
    }

    /** The return that what is submitted now answers; empty while it stands, and where there was none. */
    public Optional<Returned> answeredReturn() {
        return returned.filter(_ -> state != ReportState.RETURNED && submission.isPresent());
    }

    /** @param comment its place in the return, from 0 */
    public Optional<String> answerTo(int comment) {
        return submission.stream().flatMap(update -> update.answers().stream()).filter(answer -> answer.comment() == comment).map(
                Answer::text).findFirst();
    }

    /** The report before it that reaches the same people: what was submitted or returned, else the former round's, else nothing. */
    public Optional<ProgressContent> startsFrom() {
        return submission.map(Submission::content).or(() -> former.map(content -> content.attaching(List.of())));
    }
}
