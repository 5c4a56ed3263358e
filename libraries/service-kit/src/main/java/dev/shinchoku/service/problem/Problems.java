package dev.shinchoku.service.problem;

import java.util.List;

import dev.shinchoku.service.problem.Problem.FieldError;
import org.springframework.http.HttpStatus;

/** The problems that every service knows. */
public final class Problems {
    private Problems() {}

    public static Problem malformed(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed-body", "The body cannot be read", detail);
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-fields", "Fields are wrong",
                "Mend the fields named in errors and send the request again. Nothing was stored.", errors);
    }

    public static Problem badParameter(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-parameter", "A parameter is wrong", detail);
    }

    /** What the server itself does not take apart, before any controller is asked. */
    public static Problem unreadableRequest() {
        return new Problem(HttpStatus.BAD_REQUEST, "unreadable-request", "The request cannot be read",
                "Its address, a parameter or a header is not written as HTTP demands: encode each part of the address by itself, and give every parameter a name. Nothing was stored.");
    }

    public static Problem unauthenticated(String detail) {
        return new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "Not signed in", detail);
    }

    public static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, "forbidden", "Not allowed", detail);
    }

    public static Problem notFound(String what) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "Not found", what
                + " does not exist, or is not yours to see. Check its name.");
    }

    public static Problem tooLarge(long maxBytes) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is too large",
                "At most %,d bytes are taken. Shorten the texts or send less at once. Nothing was stored.".formatted(maxBytes));
    }

    /** @param lastChange says who made the current version, and when */
    public static Problem stale(long sent, long current, String lastChange) {
        return new Problem(HttpStatus.PRECONDITION_FAILED, "stale-version", "It has changed since you read it",
                "If-Match names version %d, the current one is %d. %s Read it again, then decide again. Nothing was stored.".formatted(sent,
                        current, lastChange));
    }

    public static Problem keyReused() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", "The Idempotency-Key was used for another request",
                "Use a new Idempotency-Key for a new request; repeat a request with the very same body. Nothing was stored.");
    }

    public static Problem conflict(String slug, String title, String detail) {
        return new Problem(HttpStatus.CONFLICT, slug, title, detail);
    }

    public static Problem unprocessable(String slug, String title, String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, slug, title, detail);
    }

    public static Problem busy(String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "try-again", "Not confirmed", detail);
    }
}
