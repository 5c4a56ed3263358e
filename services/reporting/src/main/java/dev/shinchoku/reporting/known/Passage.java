package dev.shinchoku.reporting.known;

import java.util.Optional;

/**
 * A part of a plan text or of results.
 *
 * @param ministry whose text it is; empty: of all responsible ministries together
 */
public record Passage(Optional<String> ministry, String text) {}
