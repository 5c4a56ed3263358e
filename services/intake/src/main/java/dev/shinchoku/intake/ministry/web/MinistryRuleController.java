package dev.shinchoku.intake.ministry.web;

import java.time.Clock;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.intake.ministry.MinistryRule;
import dev.shinchoku.intake.ministry.MinistryRules;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Ministries", description = "How a ministry reports")
@RequestMapping("/api/v1/ministries/{ministry}/rule")
class MinistryRuleController {
    private final MinistryRules rules;
    private final Clock clock;

    MinistryRuleController(MinistryRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Operation(operationId = "readMinistryRule", summary = "Whether a ministry's submissions need its authorised officer's endorsement")
    @GetMapping
    ResponseEntity<MinistryRule> read(Caller caller, @PathVariable String ministry) {
        return answer(rules.of(visible(ministry, caller)));
    }

    @Operation(operationId = "changeMinistryRule", summary = "Switch the two-step rule of a ministry on or off: by its endorser, or by the coordinating office")
    @PutMapping
    ResponseEntity<MinistryRule> change(Caller caller, @PathVariable String ministry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RuleRequest body) {
        String code = visible(ministry, caller);
        caller.mustBeOneOf(Role.ENDORSER, Role.COORDINATOR);
        return answer(rules.change(code, body.twoStep(), Request.of(caller, clock.instant(), key, ifMatch, "PUT /ministries/" + code
                + "/rule", body)));
    }

    private static ResponseEntity<MinistryRule> answer(MinistryRule rule) {
        return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(rule.version())).body(rule);
    }

    private static String visible(String ministry, Caller caller) {
        if (!(caller.seesAll() || caller.isOf(ministry)) || Ministries.registry().withCode(ministry).isEmpty()) {
            throw Problems.notFound("The ministry " + ministry).refuse();
        }
        return ministry;
    }

    record RuleRequest(@NotNull(message = "is missing: true or false") Boolean twoStep) {}
}
