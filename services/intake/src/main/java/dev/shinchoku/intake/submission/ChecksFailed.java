package dev.shinchoku.intake.submission;

import java.util.List;
import java.util.Locale;

import dev.shinchoku.intake.check.Finding;
import dev.shinchoku.intake.check.FindingTexts;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.problem.Problem.FieldError;
import org.springframework.http.HttpStatus;

/** Ends a submission whose content has errors; nothing is stored. */
public final class ChecksFailed extends RuntimeException {
    private final transient List<Finding> errors;

    ChecksFailed(List<Finding> errors) {
        super("%d errors, the first is %s".formatted(errors.size(), errors.getFirst().code()));
        this.errors = List.copyOf(errors);
    }

    /** Each error at its field, with what to do about it. */
    public Problem problem(Locale locale) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "checks-failed", "The content does not pass the checks",
                "Mend the fields named in errors and send the request again. Nothing was stored.", errors.stream().map(
                        error -> new FieldError(
                                error.field(), FindingTexts.of(error, locale))).toList());
    }
}
