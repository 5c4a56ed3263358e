package dev.shinchoku.intake.telling.webhook.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.telling.Secrets;
import dev.shinchoku.intake.telling.TellingSettings;
import dev.shinchoku.intake.telling.webhook.Deliveries;
import dev.shinchoku.intake.telling.webhook.Deliveries.Logged;
import dev.shinchoku.intake.telling.webhook.LoggedEvents;
import dev.shinchoku.intake.telling.webhook.Occasion;
import dev.shinchoku.intake.telling.webhook.Webhook;
import dev.shinchoku.intake.telling.webhook.Webhooks;
import dev.shinchoku.service.http.Locations;
import dev.shinchoku.service.problem.Problem.FieldError;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Webhooks", description = "Addresses that are called with events: CloudEvents 1.0, signed by Standard Webhooks")
@RequestMapping("/api/v1/webhooks")
class WebhookController {
    private static final int AT_ONCE = 50;
    private static final int MOST = 20;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final LoggedEvents log;
    private final Secrets secrets;
    private final TellingSettings settings;
    private final Clock clock;

    WebhookController(Webhooks webhooks, Deliveries deliveries, LoggedEvents log, Secrets secrets, TellingSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.log = log;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    @Operation(operationId = "addWebhook", summary = "Have an address called: an officer for the ministry's events, the coordinating office for all. The answer alone tells the secret")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NewSecret> add(Caller caller, @Valid @RequestBody Wanted body) {
        caller.mustBeOneOf(Role.OFFICER, Role.COORDINATOR);
        Wanted wanted = checked(body);
        requireRoomFor(scope(caller));
        String secret = "whsec_" + Base64.getEncoder().encodeToString(secrets.bytes());
        Webhook webhook = new Webhook(UuidCreator.getTimeOrderedEpoch().toString(), scope(caller), wanted.url(), wanted.events(),
                Webhook.State.ACTIVE,
                Optional.empty(), Optional.empty(), clock.instant(), caller.actor().subject(), secret);
        webhooks.add(webhook);
        return ResponseEntity.created(Locations.of("/api/v1/webhooks/" + webhook.webhookId())).body(new NewSecret(webhook.webhookId(),
                secret));
    }

    @Operation(operationId = "listWebhooks", summary = "One's webhooks")
    @GetMapping
    WebhookPage list(Caller caller) {
        caller.mustBeOneOf(Role.OFFICER, Role.COORDINATOR);
        return new WebhookPage(webhooks.all().stream().filter(webhook -> mayUse(caller, webhook)).map(WebhookView::of).toList());
    }

    @Operation(operationId = "readWebhook", summary = "One webhook")
    @GetMapping("/{webhookId}")
    WebhookView read(Caller caller, @PathVariable String webhookId) {
        return WebhookView.of(own(caller, webhookId));
    }

    @Operation(operationId = "changeWebhook", summary = "Change a webhook, and make a disabled one active again")
    @PutMapping("/{webhookId}")
    WebhookView change(Caller caller, @PathVariable String webhookId, @Valid @RequestBody Wanted body) {
        Wanted wanted = checked(body);
        webhooks.change(own(caller, webhookId).webhookId(), wanted.url(), wanted.events());
        return read(caller, webhookId);
    }

    @Operation(operationId = "removeWebhook", summary = "Call an address no more")
    @DeleteMapping("/{webhookId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String webhookId) {
        webhooks.remove(own(caller, webhookId).webhookId());
        deliveries.removeAllOf(webhookId);
    }

    @Operation(operationId = "listDeliveries", summary = "What a webhook was told, the newest first, with its last answers")
    @GetMapping("/{webhookId}/deliveries")
    DeliveryPage deliveries(Caller caller, @PathVariable String webhookId, @RequestParam(required = false) @Nullable String cursor) {
        List<Logged> found = deliveries.log(own(caller, webhookId).webhookId(), Optional.ofNullable(cursor), AT_ONCE);
        return new DeliveryPage(found.stream().map(DeliveryView::of).toList(), found.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(found.getLast().order()));
    }

    @Operation(operationId = "redeliver", summary = "Call it with one event again, under the same id")
    @PostMapping("/{webhookId}/deliveries/{deliveryId}/redelivery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void redeliver(Caller caller, @PathVariable String webhookId, @PathVariable String deliveryId) {
        if (!deliveries.again(own(caller, webhookId).webhookId(), deliveryId)) {
            throw Problems.notFound("The delivery " + deliveryId).refuse();
        }
    }

    @Operation(operationId = "replay", summary = "Call it again with everything since an event or a time, in order, under the same ids")
    @PostMapping("/{webhookId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(Caller caller, @PathVariable String webhookId, @Valid @RequestBody Replay body) {
        webhooks.requestReplay(own(caller, webhookId).webhookId(), from(body));
    }

    private Instant from(Replay body) {
        if (body.fromEventId() != null) {
            return log.withId(body.fromEventId()).map(RecordedEvent::time).orElseThrow(() -> Problems.notFound("The event " + body
                    .fromEventId()).refuse());
        }
        return Optional.ofNullable(body.fromTime()).map(OffsetDateTime::toInstant).map(this::withinTheLog).orElseThrow(() -> Problems
                .invalid(
                        List.of(new FieldError("/fromEventId", "is missing: name an event, or a time in fromTime"))).refuse());
    }

    private Instant withinTheLog(Instant time) {
        Instant now = clock.instant();
        return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.isAfter(now) ? now : time;
    }

    /** An officer's is the ministry's, whoever of its officers asks. */
    private static Optional<String> scope(Caller caller) {
        return caller.has(Role.COORDINATOR)
                ? Optional.empty()
                : Optional.of(caller.actor().ministry().orElseThrow(() -> Problems.forbidden(
                        "Your token names no ministry whose events you could be told.").refuse()));
    }

    private void requireRoomFor(Optional<String> scope) {
        if (webhooks.all().stream().filter(webhook -> webhook.ministry().equals(scope)).count() >= MOST) {
            throw Problems.conflict("too-many-webhooks", "There are too many webhooks",
                    "At most %d are called for one ministry. Remove one that is not needed. Nothing was stored.".formatted(MOST)).refuse();
        }
    }

    private Webhook own(Caller caller, String webhookId) {
        caller.mustBeOneOf(Role.OFFICER, Role.COORDINATOR);
        return webhooks.load(webhookId).filter(webhook -> mayUse(caller, webhook)).orElseThrow(() -> Problems.notFound("The webhook "
                + webhookId).refuse());
    }

    private static boolean mayUse(Caller caller, Webhook webhook) {
        return caller.has(Role.COORDINATOR) || webhook.ministry().filter(caller::isOf).isPresent();
    }

    private Wanted checked(Wanted body) {
        List<FieldError> errors = new java.util.ArrayList<>();
        if (!isCallable(body.url())) {
            errors.add(new FieldError("/url", "must be an address with https, without a user's name"));
        }
        Set<String> unknown = new TreeSet<>(body.events());
        unknown.removeAll(Occasion.types());
        if (!unknown.isEmpty()) {
            errors.add(new FieldError("/events", "has types that there are not: %s. There are %s".formatted(unknown, Occasion.types())));
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors).refuse();
        }
        return body;
    }

    /** Whether it is inside a network shows only when it is called, by what its name is then. */
    private boolean isCallable(String text) {
        try {
            URI url = new URI(text);
            boolean safe = "https".equals(url.getScheme()) || settings.webhooks().privateAddresses() && "http".equals(url.getScheme());
            return safe && url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null;
        } catch (java.net.URISyntaxException _) {
            return false;
        }
    }

    /** @param events the types to be told, as in progress-returned.v1; all of them where it is empty */
    record Wanted(@NotBlank(message = "is missing") @Size(max = 2_000, message = "has more than 2,000 characters") String url,
            @NotNull(message = "is missing: name the event types, or none for all") @Size(max = 100, message = "has more than 100 entries") Set<@NotNull @Size(max = 100, message = "has more than 100 characters") String> events) {}

    /** @param secret for checking signatures; it is told here only */
    record NewSecret(String webhookId, String secret) {}

    /** @param fromTime with its offset, as in 2025-04-30T17:00:00+09:00 */
    record Replay(@Nullable UUID fromEventId, @Nullable OffsetDateTime fromTime) {}

    record WebhookPage(List<WebhookView> items) {}

    record WebhookView(String webhookId, Optional<String> ministry, String url, Set<String> events, Webhook.State state,
            Optional<String> problem, Optional<Instant> failingSince, Instant createdAt, String createdBy) {
        static WebhookView of(Webhook webhook) {
            return new WebhookView(webhook.webhookId(), webhook.ministry(), webhook.url(), new TreeSet<>(webhook.events()), webhook.state(),
                    webhook.problem(), webhook.failingSince(), webhook.createdAt(), webhook.createdBy());
        }
    }

    record DeliveryPage(List<DeliveryView> items, Optional<String> next) {}

    record DeliveryView(String deliveryId, UUID eventId, String type, boolean delivered, int attempts, List<AnswerView> answers) {
        static DeliveryView of(Logged logged) {
            return new DeliveryView(logged.deliveryId(), logged.eventId(), logged.type(), logged.delivered(), logged.attempts(), logged
                    .answers().stream().map(answer -> new AnswerView(answer.at(), answer.status(), answer.problem(), answer.milliseconds()))
                    .toList());
        }
    }

    /** @param status of the answer; absent when there was none */
    record AnswerView(Instant at, Optional<Integer> status, Optional<String> problem, long milliseconds) {}
}
