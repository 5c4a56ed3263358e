package dev.shinchoku.intake.round.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.round.OpeningRounds;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.RoundCommand.CancelRound;
import dev.shinchoku.intake.round.RoundCommand.CloseRound;
import dev.shinchoku.intake.round.RoundCommand.MoveDueDate;
import dev.shinchoku.intake.round.Rounds;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.http.Locations;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reporting rounds", description = "The coordinating office asks for progress by a due date")
@RequestMapping("/api/v1/rounds")
class RoundController {
    private static final String KEY = "Idempotency-Key";

    private final OpeningRounds opening;
    private final Rounds rounds;
    private final Clock clock;

    RoundController(OpeningRounds opening, Rounds rounds, Clock clock) {
        this.opening = opening;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Operation(operationId = "listRounds", summary = "All rounds")
    @GetMapping
    RoundPage list() {
        Instant now = clock.instant();
        return new RoundPage(rounds.all().stream().map(round -> RoundView.of(round, now)).toList(), Optional.empty());
    }

    @Operation(operationId = "readRound", summary = "One round")
    @GetMapping("/{roundId}")
    ResponseEntity<RoundView> read(@PathVariable String roundId) {
        return answer(HttpStatus.OK, rounds.load(roundId).orElseThrow(() -> Problems.notFound("The round " + roundId).refuse()));
    }

    @Operation(operationId = "openRound", summary = "Lay down a round: when it opens, a report is requested of each responsible ministry of each measure in its scope")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoundView> open(Caller caller, @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewRound body) {
        caller.mustBe(Role.COORDINATOR);
        return answer(HttpStatus.CREATED, opening.open(body.toCommand(), Request.of(caller, clock.instant(), key, null, "POST /rounds",
                body)));
    }

    @Operation(operationId = "moveDueDate", summary = "Move a round's due date, for all ministries or, with a reason, for one")
    @PatchMapping("/{roundId}")
    ResponseEntity<RoundView> change(Caller caller, @PathVariable String roundId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @Valid @RequestBody RoundChange body) {
        caller.mustBe(Role.COORDINATOR);
        return answer(HttpStatus.OK, rounds.handle(body.toCommand(roundId), Request.of(caller, clock.instant(), key, ifMatch,
                "PATCH /rounds/" + roundId,
                body)));
    }

    @Operation(operationId = "closeRound", summary = "Close a round: its reports take no changes any more")
    @PostMapping("/{roundId}/closure")
    ResponseEntity<RoundView> close(Caller caller, @PathVariable String roundId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.mustBe(Role.COORDINATOR);
        return answer(HttpStatus.OK,
                rounds.handle(new CloseRound(roundId), Request.of(caller, clock.instant(), key, ifMatch, "POST /rounds/" + roundId
                        + "/closure", "")));
    }

    @Operation(operationId = "cancelRound", summary = "Cancel a round: its reports are not owed any more, and nothing of it can be changed")
    @PostMapping("/{roundId}/cancellation")
    ResponseEntity<RoundView> cancel(Caller caller, @PathVariable String roundId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @Valid @RequestBody Cancellation body) {
        caller.mustBe(Role.COORDINATOR);
        return answer(HttpStatus.OK, rounds.handle(new CancelRound(roundId, body.reason()), Request.of(caller, clock.instant(), key,
                ifMatch, "POST /rounds/" + roundId + "/cancellation", body)));
    }

    private ResponseEntity<RoundView> answer(HttpStatus status, Round round) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).header(HttpHeaders.ETAG, EntityTags.of(round.version()));
        return (status == HttpStatus.CREATED ? answer.location(Locations.of("/api/v1/rounds/" + round.roundId())) : answer).body(RoundView
                .of(round, clock.instant()));
    }

    /** @param ministry whose reports alone are due then; left out: all ministries' */
    record RoundChange(
            @NotNull(message = "is missing: name an instant with its offset, as in 2025-04-30T17:00:00+09:00") OffsetDateTime dueAt,
            @Nullable String ministry, @Size(max = 2_000, message = "has more than 2,000 characters") @Nullable String reason) {
        MoveDueDate toCommand(String roundId) {
            return new MoveDueDate(roundId, dueAt.toInstant(), Optional.ofNullable(ministry), Optional.ofNullable(reason).filter(
                    text -> !text.isBlank()));
        }
    }

    record Cancellation(
            @NotBlank(message = "is missing: tell the ministries why") @Size(max = 2_000, message = "has more than 2,000 characters") String reason) {}

    record RoundPage(List<RoundView> items, Optional<String> next) {}
}
