package dev.shinchoku.intake.submission.web;

import java.util.Locale;
import java.util.Optional;

import dev.shinchoku.intake.attachment.FileProblems;
import dev.shinchoku.intake.attachment.FileRefused;
import dev.shinchoku.intake.batch.BatchSummary;
import dev.shinchoku.intake.batch.Line;
import dev.shinchoku.intake.batch.LineHandler;
import dev.shinchoku.intake.report.Receipt;
import dev.shinchoku.intake.report.ReportProblems;
import dev.shinchoku.intake.report.ReportRefused;
import dev.shinchoku.intake.submission.ChecksFailed;
import dev.shinchoku.service.outage.DatabaseWatch;
import dev.shinchoku.service.problem.ProblemAdvice;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.tracing.Traces;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Submits each line of a batch as if it had come alone, with the same rules, refusals and counts. */
@Component
class SubmittingLines {
    private final Submitting submitting;
    private final SubmissionMetrics metrics;
    private final ProblemAdvice problems;
    private final DatabaseWatch database;
    private final Traces traces;
    private final JsonMapper json;
    private final Validator validator;

    SubmittingLines(Submitting submitting, SubmissionMetrics metrics, ProblemAdvice problems, DatabaseWatch database, Traces traces,
            JsonMapper json, Validator validator) {
        this.submitting = submitting;
        this.metrics = metrics;
        this.problems = problems;
        this.database = database;
        this.traces = traces;
        this.json = json;
        this.validator = validator;
    }

    LineHandler of(Caller caller, Locale locale) {
        return new LineHandler() {
            @Override
            public Task taskOf(Line line) {
                return switch (line) {
                    case Line.TooLong(var number, var maxBytes) -> refusal(number, Optional.empty(), Problems.tooLarge(maxBytes).refuse());
                    case Line.Whole(var number, var bytes) -> task(caller, locale, number, bytes);
                };
            }

            @Override
            public byte[] end(BatchSummary summary) {
                return json.writeValueAsBytes(summary);
            }
        };
    }

    private LineHandler.Task task(Caller caller, Locale locale, long number, byte[] bytes) {
        JsonNode line;
        try {
            line = json.readTree(bytes);
        } catch (JacksonException e) {
            return refusal(number, Optional.empty(), e);
        }
        Optional<String> reportId = line.path("reportId").stringValueOpt();
        return new LineHandler.Task(reportId, traces.carriedOver(() -> answered(answer(caller, locale, number, line, reportId))));
    }

    private LineHandler.Task refusal(long number, Optional<String> reportId, Exception why) {
        return new LineHandler.Task(Optional.empty(), () -> answered(refused(number, reportId, why)));
    }

    private SubmissionLineAnswer answer(Caller caller, Locale locale, long number, JsonNode line, Optional<String> reportId) {
        try {
            SubmissionLine read = read(line);
            mustBeReachable();
            return SubmissionLineAnswer.accepted(number, Receipt.of(submitting.submit(caller, read.reportId(), read.idempotencyKey(), read
                    .ifMatch(), read.submission())));
        } catch (ReportRefused e) {
            return refused(number, reportId, ReportProblems.of(e.refusal()).refuse());
        } catch (FileRefused e) {
            return refused(number, reportId, FileProblems.of(e.refusal()).refuse());
        } catch (ChecksFailed e) {
            return refused(number, reportId, e.problem(locale).refuse());
        } catch (RuntimeException e) {
            return refused(number, reportId, e);
        }
    }

    private SubmissionLine read(JsonNode line) {
        if (!line.isObject()) {
            throw Problems.malformed("Each line must be a JSON object with reportId, idempotencyKey and submission.").refuse();
        }
        SubmissionLine read = json.treeToValue(line, SubmissionLine.class);
        DataBinder binder = new DataBinder(read, "line");
        binder.setValidator(validator);
        binder.validate();
        if (binder.getBindingResult().hasErrors()) {
            throw ProblemAdvice.invalid(binder.getBindingResult()).refuse();
        }
        return read;
    }

    /** So that a batch ends soon when the database goes away under it. */
    private void mustBeReachable() {
        if (database.isAway()) {
            throw Problems.busy("The database is away. Send the line again in a moment, with the same idempotencyKey.").refuse();
        }
    }

    private SubmissionLineAnswer refused(long number, Optional<String> reportId, Exception why) {
        ProblemDetail problem = problems.told(why);
        metrics.refused(ProblemAdvice.slugOf(problem));
        return SubmissionLineAnswer.refused(number, reportId, problem);
    }

    private LineHandler.LineAnswer answered(SubmissionLineAnswer answer) {
        if (answer.receipt().isPresent()) {
            metrics.accepted();
        }
        return new LineHandler.LineAnswer(answer.receipt().isPresent(), json.writeValueAsBytes(answer));
    }
}
