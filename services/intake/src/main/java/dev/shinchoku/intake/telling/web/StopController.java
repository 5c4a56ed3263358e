package dev.shinchoku.intake.telling.web;

import java.util.Locale;

import dev.shinchoku.intake.telling.Preferences;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Stops somebody's mails by the key that stands in each of them, without signing in. Mail programs post here by themselves (RFC 8058); a person
 * who opens the link is asked first, since programs that look at links must not stop anything.
 */
@Hidden
@RestController
@RequestMapping(path = "/notifications/stop/{key}", produces = "text/html;charset=UTF-8")
class StopController {
    private final Preferences preferences;
    private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();

    StopController(Preferences preferences) {
        this.preferences = preferences;
        sentences.setBasename("telling/wording");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
    }

    @GetMapping
    ResponseEntity<String> ask(HttpServletRequest request) {
        Locale locale = request.getLocale();
        return page(locale, "<p>%s</p><form method=\"post\"><button>%s</button></form>".formatted(say("stop.question", locale), say(
                "stop.button", locale)));
    }

    /** The same answer for a key that nobody has: it tells nobody which keys there are. */
    @PostMapping
    ResponseEntity<String> stop(@PathVariable String key, HttpServletRequest request) {
        boolean _ = preferences.stop(key);
        Locale locale = request.getLocale();
        return page(locale, "<p role=\"status\">%s</p>".formatted(say("stop.done", locale)));
    }

    private ResponseEntity<String> page(Locale locale, String body) {
        String title = say("stop.title", locale);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).header("Cache-Control", "no-store")
                .body(
                        "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title></head><body><main><h1>%s</h1>%s</main></body></html>"
                                .formatted(language(locale).getLanguage(), title, title, body));
    }

    private String say(String key, Locale locale) {
        return HtmlUtils.htmlEscape(sentences.getMessage(key, null, language(locale)));
    }

    private static Locale language(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }
}
