package dev.shinchoku.measures.carryover.web;

import java.time.Clock;
import java.util.Optional;

import dev.shinchoku.measures.carryover.CarryOverReport;
import dev.shinchoku.measures.carryover.CarryingOver;
import dev.shinchoku.measures.work.FinishingWork;
import dev.shinchoku.measures.work.Work.CarryOver;
import dev.shinchoku.service.events.Request;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Annual plans", description = "One fiscal year's plan, first a draft, then adopted")
@RequestMapping("/api/v1/plans/{planId}/carry-over")
class CarryOverController {
    private final CarryingOver carryingOver;
    private final FinishingWork work;
    private final Clock clock;

    CarryOverController(CarryingOver carryingOver, FinishingWork work, Clock clock) {
        this.carryingOver = carryingOver;
        this.work = work;
        this.clock = clock;
    }

    @Operation(operationId = "carryOver", summary = "Make next year's draft out of the accepted next plans; again to take in what was accepted since then")
    @PostMapping
    CarryOverReport carryOver(Caller caller, @PathVariable String planId, @Valid @RequestBody NextYear body) {
        caller.mustBe(Role.COORDINATOR);
        CarryOver asked = new CarryOver(planId, body.planId(), body.title(), Optional.ofNullable(body.strategy()));
        carryingOver.mustBePossible(asked);
        return (CarryOverReport) work.finish(asked, Request.of(caller.actor(), clock.instant()));
    }

    /** The plan of the coming year. */
    record NextYear(
            @NotNull(message = "is missing") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "must be lower-case letters, digits and hyphens, at most 40") String planId,
            @NotBlank(message = "is empty") @Size(max = 500, message = "has more than 500 characters") String title,
            @Size(max = 2000, message = "has more than 2,000 characters") @Nullable String strategy) {}
}
