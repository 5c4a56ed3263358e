package dev.shinchoku.intake.round.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.round.OpeningRounds;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.RoundCommand.CloseRound;
import dev.shinchoku.intake.round.RoundCommand.MoveDueDate;
import dev.shinchoku.intake.round.RoundCommand.OpenRound;
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
import jakarta.validation.constraints.Pattern;
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
        return new RoundPage(rounds.all(), Optional.empty());
    }

    @Operation(operationId = "readRound", summary = "One round")
    @GetMapping("/{roundId}")
    ResponseEntity<Round> read(@PathVariable String roundId) {
        return answer(HttpStatus.OK, rounds.load(roundId).orElseThrow(() -> Problems.notFound("The round " + roundId).refuse()));
    }

    @Operation(operationId = "openRound", summary = "Open a round: a report is requested of each responsible ministry of each measure")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Round> open(Caller caller, @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewRound body) {
        caller.mustBe(Role.COORDINATOR);
        OpenRound command = new OpenRound(body.roundId(), body.planId(), body.title(), body.dueAt().toInstant());
        return answer(HttpStatus.CREATED, opening.open(command, Request.of(caller, clock.instant(), key, null, "POST /rounds", body)));
    }

    @Operation(operationId = "moveDueDate", summary = "Move the due date of an open round")
    @PatchMapping("/{roundId}")
    ResponseEntity<Round> change(Caller caller, @PathVariable String roundId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @Valid @RequestBody RoundChange body) {
        caller.mustBe(Role.COORDINATOR);
        MoveDueDate command = new MoveDueDate(roundId, body.dueAt().toInstant());
        return answer(HttpStatus.OK, rounds.handle(command, Request.of(caller, clock.instant(), key, ifMatch, "PATCH /rounds/" + roundId,
                body)));
    }

    @Operation(operationId = "closeRound", summary = "Close a round: its reports take no changes any more")
    @PostMapping("/{roundId}/closure")
    ResponseEntity<Round> close(Caller caller, @PathVariable String roundId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.mustBe(Role.COORDINATOR);
        return answer(HttpStatus.OK,
                rounds.handle(new CloseRound(roundId), Request.of(caller, clock.instant(), key, ifMatch, "POST /rounds/" + roundId
                        + "/closure", "")));
    }

    private static ResponseEntity<Round> answer(HttpStatus status, Round round) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).header(HttpHeaders.ETAG, EntityTags.of(round.version()));
        return (status == HttpStatus.CREATED ? answer.location(Locations.of("/api/v1/rounds/" + round.roundId())) : answer).body(round);
    }

    /** @param dueAt with its offset, as in 2025-04-30T17:00:00+09:00 */
    record NewRound(
            @NotNull(message = "is missing") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "must be lower-case letters, digits and hyphens") String roundId,
            @NotBlank(message = "is missing") String planId,
            @NotBlank(message = "is empty") @Size(max = 500, message = "has more than 500 characters") String title,
            @NotNull(message = "is missing: name an instant with its offset, as in 2025-04-30T17:00:00+09:00") OffsetDateTime dueAt) {}

    record RoundChange(
            @NotNull(message = "is missing: name an instant with its offset, as in 2025-04-30T17:00:00+09:00") OffsetDateTime dueAt) {}

    record RoundPage(List<Round> items, Optional<String> next) {}
}
