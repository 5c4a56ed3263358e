package dev.shinchoku.intake.telling.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.shinchoku.intake.telling.Kind;
import dev.shinchoku.intake.telling.Language;
import dev.shinchoku.intake.telling.Mail;
import dev.shinchoku.intake.telling.Messages;
import dev.shinchoku.intake.telling.Messages.Told;
import dev.shinchoku.intake.telling.Person;
import dev.shinchoku.intake.telling.Preferences;
import dev.shinchoku.intake.telling.Preferences.TooManyCodes;
import dev.shinchoku.intake.telling.mail.MailServer;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Notifications", description = "How one wants to be told of rounds and reports by e-mail")
@RequestMapping("/api/v1/me/notifications")
class NotificationController {
    private static final int LAST = 20;

    private final Preferences preferences;
    private final Messages messages;
    private final MailServer server;

    NotificationController(Preferences preferences, Messages messages, MailServer server) {
        this.preferences = preferences;
        this.messages = messages;
        this.server = server;
    }

    @Operation(operationId = "readNotifications", summary = "How I am told, and what I was told last")
    @GetMapping
    Notifications read(Caller caller) {
        return view(preferences.of(caller.actor()));
    }

    @Operation(operationId = "chooseNotifications", summary = "Choose how I am told; another address is used once I have entered the code mailed there")
    @PutMapping
    Notifications choose(Caller caller, @Valid @RequestBody Choice body) {
        caller.mustBeOneOf(Role.OFFICER, Role.ENDORSER, Role.COORDINATOR);
        try {
            return view(preferences.choose(caller.actor(), body.email(), body.language(), body.mail(), body.chosenKinds()));
        } catch (TooManyCodes _) {
            throw Problems.conflict("too-many-codes", "Too many codes were asked for",
                    "Enter the code that was mailed last, or choose again in an hour. Nothing was stored.").refuse();
        }
    }

    @Operation(operationId = "confirmAddress", summary = "Prove that the address is mine, by the code that was mailed there")
    @PostMapping("/confirmation")
    Notifications confirm(Caller caller, @Valid @RequestBody Confirmation body) {
        return view(preferences.confirm(caller.actor(), body.code().strip()).orElseThrow(() -> Problems.conflict("wrong-code",
                "The code is not the one that was mailed last",
                "Copy the code from the newest mail, or choose your address again to be mailed a new one. Nothing was stored.").refuse()));
    }

    private Notifications view(Person person) {
        return new Notifications(person.email(), person.unconfirmed().map(Person.Unconfirmed::email), person.language(), person.mail(),
                new TreeSet<>(person.kinds()), server.isThere() ? Delivery.ON : Delivery.OFF, messages.lastTo(person.subject(), LAST)
                        .stream()
                        .map(MessageView::of).toList());
    }

    /** @param kinds all of them where it is left out */
    record Choice(
            @NotBlank(message = "is missing") @Email(regexp = "[!-?A-~]{1,64}@[A-Za-z0-9.-]{1,189}", message = "must be an e-mail address") @Size(max = 254, message = "has more than 254 characters") String email,
            @NotNull(message = "is missing: ja or en") Language language,
            @NotNull(message = "is missing: each, digest or none") Mail mail, @Nullable Set<@NotNull Kind> kinds) {
        Set<Kind> chosenKinds() {
            Set<Kind> all = new TreeSet<>(Kind.chosen());
            if (kinds != null) {
                all.retainAll(kinds);
            }
            return all;
        }
    }

    record Confirmation(@NotBlank(message = "is missing") @Size(max = 200, message = "has more than 200 characters") String code) {}

    enum Delivery {
        /** A mail server is set up. */
        ON,
        /** None is: nothing is sent, and what waits for a week is given up. */
        OFF
    }

    /**
     * @param email where mails go; absent until an address is confirmed
     * @param unconfirmed an address whose code was not entered yet
     * @param last the last messages, newest first
     */
    record Notifications(Optional<String> email, Optional<String> unconfirmed, Language language, Mail mail, Set<Kind> kinds,
            Delivery delivery, List<MessageView> last) {}

    /** @param state waiting, sent, dropped (there was nothing to tell any more), failed or expired */
    record MessageView(String id, Kind kind, Optional<String> roundId, String state, Instant at, Optional<Instant> sentAt,
            Optional<String> problem) {
        static MessageView of(Told told) {
            return new MessageView(told.id(), told.kind(), Optional.of(told.roundId()).filter(id -> !id.isEmpty()), told.state(), told.at(),
                    told.sentAt(), told.problem());
        }
    }
}
