package dev.shinchoku.service.ops.web;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.ops.Operation;
import dev.shinchoku.service.ops.Operations;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit, for ops and auditors. */
@RestController
@Tag(name = "Operations", description = "What ops asked this service for, and what it came to")
@RequestMapping("/api/v1/ops/operations")
class OperationController {
    private final Operations operations;

    OperationController(Operations operations) {
        this.operations = operations;
    }

    @io.swagger.v3.oas.annotations.Operation(operationId = "listOperations", summary = "What ops asked for, newest first")
    @GetMapping
    OperationPage list(Caller caller, @RequestParam Optional<String> kind, @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "100") int limit) {
        caller.mustBeOneOf(Role.OPS, Role.AUDITOR);
        Limits.mustHold(limit);
        List<Operation> page = operations.page(kind, cursor, limit + 1);
        List<OperationView> items = page.stream().limit(limit).map(OperationView::of).toList();
        return new OperationPage(items, page.size() > limit ? Optional.of(items.getLast().operationId()) : Optional.empty());
    }

    @io.swagger.v3.oas.annotations.Operation(operationId = "readOperation", summary = "One operation: how it stands, and what it came to")
    @GetMapping("/{operationId}")
    ResponseEntity<OperationView> read(Caller caller, @PathVariable String operationId) {
        caller.mustBeOneOf(Role.OPS, Role.AUDITOR);
        Operation operation = operations.load(operationId).orElseThrow(() -> Problems.notFound("The operation " + operationId).refuse());
        return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(operation.head().version())).body(OperationView.of(operation));
    }

    /** @param next the cursor of the next page; absent on the last */
    record OperationPage(List<OperationView> items, Optional<String> next) {}
}
