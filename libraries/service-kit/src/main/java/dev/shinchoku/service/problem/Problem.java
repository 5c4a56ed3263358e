package dev.shinchoku.service.problem;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * What went wrong with a call, by RFC 9457.
 *
 * @param status of the answer
 * @param slug makes the stable {@code type}: {@code urn:shinchoku:problem:SLUG}
 * @param title the same for every problem of this type
 * @param detail what went wrong here, and what to do about it
 * @param errors the fields that are wrong, if it is about fields
 */
public record Problem(HttpStatus status, String slug, String title, String detail, List<FieldError> errors) {
    public Problem(HttpStatus status, String slug, String title, String detail) {
        this(status, slug, title, detail, List.of());
    }

    /** @param pointer JSON pointer into the request's body */
    public record FieldError(String pointer, String detail) {}

    public Refused refuse() {
        return new Refused(this);
    }

    /** Ends a call with a problem. */
    public static final class Refused extends RuntimeException {
        private final transient Problem problem;

        private Refused(Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
