package dev.shinchoku.service.problem;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.shinchoku.eventlog.AppendRefused;
import com.mongodb.MongoException;
import dev.shinchoku.eventlog.AppendUncertain;
import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.consume.Transience;
import dev.shinchoku.service.http.BodyLimit.BodyTooLarge;
import dev.shinchoku.service.http.TraceContext;
import dev.shinchoku.service.problem.Problem.FieldError;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one place where what went wrong becomes a problem detail (RFC 9457). */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    /** The request attribute under which the slug of the problem is noted, for metrics. */
    public static final String NOTED = ProblemAdvice.class.getName() + ".slug";
    /** An election of MongoDB, or a restart of whatever is away, takes some seconds. */
    static final String RETRY_AFTER_SECONDS = "2";
    private static final String TYPE = "urn:shinchoku:problem:";

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem.Refused refused) {
        return answer(refused.problem());
    }

    @ExceptionHandler
    ResponseEntity<Object> appendRefused(AppendRefused refused) {
        return answer(switch (refused) {
            case AppendRefused.VersionConflict e -> Problems.conflict("version-conflict", "Somebody else was faster", String.valueOf(e
                    .getMessage()));
            case AppendRefused.IdempotencyKeyTaken _ -> Problems.keyReused();
            case AppendRefused.TooLarge e -> new Problem(HttpStatus.CONTENT_TOO_LARGE, "event-too-large", "The texts are too long",
                    String.valueOf(e.getMessage()));
            case AppendRefused.InvalidText e -> Problems.malformed(String.valueOf(e.getMessage()));
        });
    }

    @ExceptionHandler
    ResponseEntity<Object> uncertain(AppendUncertain e) {
        LOG.warn("An append was not confirmed", e);
        return answer(Problems.busy(
                "The database did not confirm in time. Send the request again with the same Idempotency-Key: it is then stored once."));
    }

    @ExceptionHandler
    ResponseEntity<Object> databaseAway(MongoException e) {
        if (!Transience.isIn(e)) {
            return unexpected(e);
        }
        LOG.warn("MongoDB does not answer: {}", Unquoted.of(e));
        return answer(Problems.busy(
                "The database does not answer. Send the request again in a moment, a write with the same Idempotency-Key."));
    }

    @ExceptionHandler({InvalidParameterException.class, MultipartException.class, RequestRejectedException.class})
    ResponseEntity<Object> unreadableRequest() {
        return answer(Problems.unreadableRequest());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        String reference = TraceContext.reference();
        LOG.error("A call failed unexpectedly; reference {}", reference, e);
        ResponseEntity<Object> answer = answer(new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong here",
                "It is logged. Send the request again with the same Idempotency-Key; if it goes on failing, tell ops the reference %s."
                        .formatted(reference)));
        if (answer.getBody() instanceof ProblemDetail detail) {
            detail.setInstance(URI.create("urn:shinchoku:trace:" + reference));
        }
        return answer;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e, HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(unreadable(e.getCause()));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e, HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(invalid(e.getBindingResult()));
    }

    /** What a validation found, its fields as pointers into what was validated. */
    public static Problem invalid(BindingResult validated) {
        return Problems.invalid(validated.getFieldErrors().stream()
                .map(error -> new FieldError(pointer(error.getField()), String.valueOf(error.getDefaultMessage()))).toList());
    }

    /** As a call that failed so would be answered: for an answer that tells of many things, some of which failed. */
    public ProblemDetail told(Exception failure) {
        ResponseEntity<Object> answer = switch (failure) {
            case Problem.Refused e -> refused(e);
            case AppendRefused e -> appendRefused(e);
            case AppendUncertain e -> uncertain(e);
            case MongoException e -> databaseAway(e);
            case JacksonException e -> answer(unreadable(e));
            default -> unexpected(failure);
        };
        return (ProblemDetail) Objects.requireNonNull(answer.getBody());
    }

    /** The part of the problem's type that names it. */
    public static String slugOf(ProblemDetail detail) {
        return String.valueOf(detail.getType()).substring(TYPE.length());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception e, @Nullable Object body, HttpHeaders headers,
            HttpStatusCode statusCode, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(statusCode.value());
        String detail = body instanceof ProblemDetail told && told.getDetail() instanceof String text ? text : status.getReasonPhrase();
        String slug = status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return answer(new Problem(status, slug, status.getReasonPhrase(), detail));
    }

    /** The answer that tells a problem. */
    public static ResponseEntity<Object> answer(Problem problem) {
        note(problem);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(detail(problem));
    }

    private static void note(Problem problem) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            attributes.getRequest().setAttribute(NOTED, problem.slug());
        }
    }

    /** @return its body; whoever writes it elsewhere than by {@link #answer} notes the slug under {@link #NOTED} themselves */
    public static ProblemDetail detail(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
        detail.setType(URI.create(TYPE + problem.slug()));
        detail.setTitle(problem.title());
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", problem.errors());
        }
        return detail;
    }

    private static Problem unreadable(@Nullable Throwable cause) {
        return switch (cause) {
            case BodyTooLarge e -> Problems.tooLarge(e.maxBytes());
            case UnrecognizedPropertyException e -> field(e, "is not a known field; known are " + e.getKnownPropertyIds());
            case InvalidFormatException e when e.getTargetType().isEnum() ->
                field(e, "must be one of " + List.of(e.getTargetType().getEnumConstants()));
            case InvalidFormatException e -> field(e, "cannot be read as " + e.getTargetType().getSimpleName());
            case DatabindException e when !e.getPath().isEmpty() -> field(e, "has the wrong type, or is missing");
            case JacksonException e when e.getCause() instanceof BodyTooLarge large -> Problems.tooLarge(large.maxBytes());
            case JacksonException e -> Problems.malformed("The body is no well-formed JSON (line %d, column %d): %s"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr(), e.getOriginalMessage()));
            case null, default -> Problems.malformed("A JSON body is needed. Send one with Content-Type: application/json.");
        };
    }

    private static Problem field(DatabindException e, String detail) {
        String pointer = e.getPath().stream().map(step -> "/" + (step.getPropertyName() == null
                ? step.getIndex()
                : escaped(step.getPropertyName())))
                .collect(Collectors.joining());
        return Problems.invalid(List.of(new FieldError(pointer, detail)));
    }

    /** As RFC 6901 writes a name in a pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String pointer(String field) {
        return "/" + field.replace('.', '/').replace("[", "/").replace("]", "");
    }
}
