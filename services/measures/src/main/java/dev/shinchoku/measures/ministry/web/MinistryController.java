package dev.shinchoku.measures.ministry.web;

import java.util.List;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Ministries", description = "The registry of ministries and their codes")
class MinistryController {
    private final Ministries ministries;

    MinistryController(Ministries ministries) {
        this.ministries = ministries;
    }

    @Operation(operationId = "listMinistries", summary = "All ministries")
    @GetMapping("/api/v1/ministries")
    MinistryList list() {
        return new MinistryList(ministries.all());
    }

    record MinistryList(List<Ministry> items) {}
}
