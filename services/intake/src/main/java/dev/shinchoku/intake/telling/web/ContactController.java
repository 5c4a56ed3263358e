package dev.shinchoku.intake.telling.web;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.intake.telling.Language;
import dev.shinchoku.intake.telling.Mail;
import dev.shinchoku.intake.telling.People;
import dev.shinchoku.intake.telling.Person;
import dev.shinchoku.intake.telling.Preferences;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Contacts", description = "Whom a ministry's messages reach")
@RequestMapping("/api/v1/ministries/{code}/contacts")
class ContactController {
    private static final Ministries MINISTRIES = Ministries.registry();

    private final People people;
    private final Preferences preferences;

    ContactController(People people, Preferences preferences) {
        this.people = people;
        this.preferences = preferences;
    }

    @Operation(operationId = "listContacts", summary = "Whom a ministry's messages reach")
    @ApiResponse(responseCode = "403", ref = "#/components/responses/Problem403")
    @GetMapping
    Contacts list(Caller caller, @PathVariable String code) {
        caller.mustBe(Role.COORDINATOR);
        return contacts(known(code));
    }

    @Operation(operationId = "setMailbox", summary = "Set a ministry's shared mailbox; the coordinating office answers for the address")
    @PutMapping
    Contacts setMailbox(Caller caller, @PathVariable String code, @Valid @RequestBody NotificationController.Choice body) {
        caller.mustBe(Role.COORDINATOR);
        preferences.setMailbox(known(code), body.email(), body.language(), body.mail(), body.chosenKinds());
        return contacts(code);
    }

    @Operation(operationId = "stopContact", summary = "Stop the mails of somebody who is none of the ministry's people any more")
    @DeleteMapping
    Contacts stop(Caller caller, @PathVariable String code, @RequestParam String subject) {
        caller.mustBe(Role.COORDINATOR);
        if (!preferences.stop(known(code), subject)) {
            throw Problems.notFound("The contact " + subject).refuse();
        }
        return contacts(code);
    }

    private Contacts contacts(String code) {
        return new Contacts(people.of(code).stream().map(Contact::of).toList());
    }

    private static String known(String code) {
        return MINISTRIES.withCode(code).orElseThrow(() -> Problems.notFound("The ministry " + code).refuse()).code();
    }

    record Contacts(List<Contact> items) {}

    /** @param email confirmed; absent for somebody who has not entered their code yet */
    record Contact(String subject, List<String> roles, Optional<String> email, Language language, Mail mail) {
        static Contact of(Person person) {
            return new Contact(person.subject(), person.roles(), person.email(), person.language(), person.mail());
        }
    }
}
