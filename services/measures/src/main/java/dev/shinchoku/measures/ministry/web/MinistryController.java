package dev.shinchoku.measures.ministry.web;

import java.util.List;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MinistryController {
    private final Ministries ministries;

    MinistryController(Ministries ministries) {
        this.ministries = ministries;
    }

    @GetMapping("/api/v1/ministries")
    MinistryList list() {
        return new MinistryList(ministries.all());
    }

    record MinistryList(List<Ministry> items) {}
}
