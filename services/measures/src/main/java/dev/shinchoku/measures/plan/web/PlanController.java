package dev.shinchoku.measures.plan.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.measures.plan.AnnualPlan;
import dev.shinchoku.measures.plan.AnnualPlans;
import dev.shinchoku.measures.plan.PlanContents;
import dev.shinchoku.measures.plan.PlanCommand.AdoptPlan;
import dev.shinchoku.measures.plan.PlanCommand.RegisterPlan;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.http.Locations;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Annual plans", description = "One fiscal year's plan, first a draft, then adopted")
@RequestMapping("/api/v1/plans")
class PlanController {
    private static final String KEY = "Idempotency-Key";

    private final AnnualPlans plans;
    private final PlanContents contents;
    private final Clock clock;

    PlanController(AnnualPlans plans, PlanContents contents, Clock clock) {
        this.plans = plans;
        this.contents = contents;
        this.clock = clock;
    }

    @Operation(operationId = "listPlans", summary = "All plans")
    @GetMapping
    PlanPage list() {
        return new PlanPage(plans.all(), Optional.empty());
    }

    @Operation(operationId = "readPlan", summary = "One plan with its headings")
    @GetMapping("/{planId}")
    ResponseEntity<AnnualPlan> read(@PathVariable String planId) {
        return answer(HttpStatus.OK, plans.existing(planId));
    }

    @Operation(operationId = "registerPlan", summary = "Begin a plan, as a draft")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AnnualPlan> register(Caller caller, @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewPlan body) {
        caller.mustBe(Role.COORDINATOR);
        RegisterPlan command = new RegisterPlan(body.planId(), body.title(), body.fiscalYear(), Optional.ofNullable(body.strategy()));
        return answer(HttpStatus.CREATED, plans.handle(command, Request.of(caller, clock.instant(), key, null, "POST /plans", body)));
    }

    @Operation(operationId = "adoptPlan", summary = "Adopt a plan: from now on progress on it can be asked for")
    @PostMapping("/{planId}/adoption")
    ResponseEntity<AnnualPlan> adopt(Caller caller, @PathVariable String planId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        caller.mustBe(Role.COORDINATOR);
        return answer(HttpStatus.OK, plans.handle(new AdoptPlan(planId, contents.measuresIn(planId)), Request.of(caller, clock.instant(),
                key, ifMatch,
                "POST /plans/" + planId
                        + "/adoption", "")));
    }

    private static ResponseEntity<AnnualPlan> answer(HttpStatus status, AnnualPlan plan) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).header(HttpHeaders.ETAG, EntityTags.of(plan.version()));
        return (status == HttpStatus.CREATED ? answer.location(Locations.of("/api/v1/plans/" + plan.planId())) : answer).body(plan);
    }

    record NewPlan(
            @NotNull(message = "is missing") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "must be lower-case letters, digits and hyphens, at most 40") String planId,
            @NotBlank(message = "is empty") @Size(max = 500, message = "has more than 500 characters") String title,
            @NotNull(message = "is missing") @Min(value = 1900, message = "must be a year from 1900 to 2200") @Max(value = 2200, message = "must be a year from 1900 to 2200") Integer fiscalYear,
            @Size(max = 2000, message = "has more than 2,000 characters") @Nullable String strategy) {}

    record PlanPage(List<AnnualPlan> items, Optional<String> next) {}
}
