package dev.shinchoku.intake.desk.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that may become links. */
final class Urls {
    private Urls() {}

    static boolean isLink(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
