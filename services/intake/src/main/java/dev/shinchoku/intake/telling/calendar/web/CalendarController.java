package dev.shinchoku.intake.telling.calendar.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import dev.shinchoku.intake.telling.TellingSettings;
import dev.shinchoku.intake.telling.calendar.DueDates;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calendar programs cannot sign in: the feed's address holds a key of 192 bits, one for each person, and shows nothing but rounds' titles and due
 * dates and how many reports are missing. Whoever asks for a new key makes the former address worthless.
 */
@RestController
@Tag(name = "Calendar", description = "Due dates for calendar programs")
class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final DueDates dueDates;
    private final TellingSettings settings;

    CalendarController(DueDates dueDates, TellingSettings settings) {
        this.dueDates = dueDates;
        this.settings = settings;
    }

    @Operation(operationId = "subscribeToCalendar", summary = "A secret address of my due dates for a calendar program; the former one opens nothing any more")
    @PostMapping("/api/v1/me/calendar")
    @ResponseStatus(HttpStatus.CREATED)
    Feed subscribe(Caller caller) {
        if (caller.actor().ministry().isEmpty()) {
            caller.mustBeOneOf(Role.COORDINATOR, Role.AUDITOR);
        }
        String key = dueDates.newKey(caller.actor().subject(), caller.actor().ministry());
        return new Feed(URI.create(settings.address() + "/calendar/" + key + ".ics"));
    }

    @Operation(operationId = "unsubscribeFromCalendar", summary = "Close the address of my due dates")
    @DeleteMapping("/api/v1/me/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(Caller caller) {
        dueDates.forget(caller.actor().subject());
    }

    @Hidden
    @GetMapping("/calendar/{key}.ics")
    ResponseEntity<byte[]> read(@PathVariable String key) {
        String calendar = dueDates.calendar(key).orElseThrow(() -> Problems.notFound("This calendar").refuse());
        return ResponseEntity.ok().contentType(CALENDAR).header(HttpHeaders.CACHE_CONTROL, "private, max-age=300").body(calendar.getBytes(
                StandardCharsets.UTF_8));
    }

    record Feed(URI url) {}
}
