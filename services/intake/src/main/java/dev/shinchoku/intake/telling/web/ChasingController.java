package dev.shinchoku.intake.telling.web;

import java.util.List;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.telling.Chasing;
import dev.shinchoku.intake.telling.Chasing.Chased;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reporting rounds")
@RequestMapping("/api/v1/rounds/{roundId}/reminders")
class ChasingController {
    private static final Ministries MINISTRIES = Ministries.registry();

    private final Chasing chasing;
    private final KnownRounds rounds;

    ChasingController(Chasing chasing, KnownRounds rounds) {
        this.chasing = chasing;
        this.rounds = rounds;
    }

    @Operation(operationId = "remindMinistries", summary = "Remind ministries now of what they owe in a round; each is reminded once a day at most")
    @PostMapping
    Reminded remind(Caller caller, @PathVariable String roundId, @Valid @RequestBody Wanted body) {
        caller.mustBe(Role.COORDINATOR);
        List<String> ministries = body.ministries().stream().distinct().map(ChasingController::known).toList();
        if (rounds.rules(roundId, ministries.getFirst()).isEmpty()) {
            throw Problems.notFound("The round " + roundId).refuse();
        }
        return new Reminded(chasing.remind(roundId, ministries, caller.name()));
    }

    private static String known(String code) {
        return MINISTRIES.withCode(code).orElseThrow(() -> Problems.badParameter("There is no ministry " + code
                + ". GET /ministries of measures lists their codes.").refuse()).code();
    }

    /** @param ministries their codes */
    record Wanted(
            @NotNull(message = "is missing: name the ministries") @Size(min = 1, max = 100, message = "must have 1 to 100 entries") List<@NotNull String> ministries) {}

    record Reminded(List<Chased> items) {}
}
