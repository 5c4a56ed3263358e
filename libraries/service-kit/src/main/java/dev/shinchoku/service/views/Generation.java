package dev.shinchoku.service.views;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One building of a service's views. Each has collections and consumer groups of its own; the first has the plain names.
 *
 * @param id empty for the first; never used twice, also when everything that could be remembered is lost
 */
public record Generation(String id) {
    public static final Generation FIRST = new Generation("");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String FORM = "g\\d{14}[0-9a-f]{8}";

    public static Generation next(Instant now) {
        return new Generation("g%s%08x".formatted(TIME.format(now), CHANCE.nextInt()));
    }

    /** Whether a name ends with a generation's, as that of a later generation's collection does. */
    public static boolean isIn(String name) {
        return name.matches(".+\\." + FORM);
    }

    /** @param name of a collection that {@link #isIn} a later generation */
    public static Generation ofCollection(String name) {
        return new Generation(name.substring(name.lastIndexOf('.') + 1));
    }

    public boolean isFirst() {
        return id.isEmpty();
    }

    /** What this generation calls a collection or a consumer group of that name. */
    public String of(String name) {
        return isFirst() ? name : name + "." + id;
    }

    /** Whether a collection or consumer group is one of this generation; the first cannot tell. */
    public boolean owns(String name) {
        return !isFirst() && name.endsWith("." + id);
    }
}
