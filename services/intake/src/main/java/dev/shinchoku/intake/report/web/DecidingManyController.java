package dev.shinchoku.intake.report.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.intake.report.HandlingMany;
import dev.shinchoku.intake.report.HandlingMany.Handled;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.Receipt;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportProblems;
import dev.shinchoku.intake.report.web.Deciding.Decision;
import dev.shinchoku.intake.report.web.ManyDecisions.Acceptances;
import dev.shinchoku.intake.report.web.ManyDecisions.One;
import dev.shinchoku.intake.report.web.ManyDecisions.Returns;
import dev.shinchoku.service.events.IdempotencyKeys;
import dev.shinchoku.service.problem.ProblemAdvice;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the coordinating office decides on many reports at once: each as if it had been decided on alone, and with its own answer. */
@RestController
@Tag(name = "Progress reports")
@RequestMapping("/api/v1/reports")
class DecidingManyController {
    private static final String KEY = "Idempotency-Key";

    private final Deciding deciding;
    private final HandlingMany many;
    private final ProblemAdvice problems;

    DecidingManyController(Deciding deciding, HandlingMany many, ProblemAdvice problems) {
        this.deciding = deciding;
        this.many = many;
        this.problems = problems;
    }

    @Operation(operationId = "acceptReports", summary = "Accept many reports, each by the content that was read; each gets its own answer")
    @PostMapping("/acceptances")
    DecisionAnswers accept(Caller caller, @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody Acceptances body) {
        return answers(caller, key, body.items(), one -> deciding.carriedOut(new Decision(caller, one.reportId(), keyOf(key, one), one
                .ifMatch(),
                "acceptance", one.content()), id -> new AcceptProgress(id, one.contentHash())));
    }

    @Operation(operationId = "returnReports", summary = "Send many reports back, each with a reason; each gets its own answer")
    @PostMapping("/returns")
    DecisionAnswers sendBack(Caller caller, @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody Returns body) {
        return answers(caller, key, body.items(), one -> deciding.carriedOut(new Decision(caller, one.reportId(), keyOf(key, one), one
                .ifMatch(),
                "return", one.content()), id -> new ReturnProgress(id, one.reason(), one.content().toComments())));
    }

    private <T extends One> DecisionAnswers answers(Caller caller, @Nullable String key, List<T> items,
            Function<T, RecordedReport> handling) {
        caller.mustBe(Role.COORDINATOR);
        Optional.ofNullable(key).ifPresent(IdempotencyKeys::mustBeReadable);
        mustNameEachOnce(items);
        List<Handled> handled = many.each(items, handling);
        return DecisionAnswers.of(IntStream.range(0, items.size()).mapToObj(i -> answer(items.get(i).reportId(), handled.get(i))).toList());
    }

    private DecisionAnswers.Answer answer(String reportId, Handled handled) {
        return switch (handled) {
            case Handled.Done(var report) -> DecisionAnswers.Answer.decided(Receipt.of(report));
            case Handled.Refused(var refusal) -> DecisionAnswers.Answer.refused(reportId, problems.told(ReportProblems.of(refusal)
                    .refuse()));
            case Handled.Failed(var why) -> DecisionAnswers.Answer.refused(reportId, problems.told(why));
        };
    }

    private static void mustNameEachOnce(List<? extends One> items) {
        Set<String> seen = new HashSet<>();
        items.stream().map(One::reportId).filter(id -> !seen.add(id)).findFirst().ifPresent(twice -> {
            throw Problems.badParameter("The report " + twice + " is named twice. Decide on each once.").refuse();
        });
    }

    /** A key names one event; each decision gets its own out of the list's. */
    private static @Nullable String keyOf(@Nullable String key, One one) {
        return key == null ? null : HashChain.sha256(key + "\n" + one.reportId());
    }
}
