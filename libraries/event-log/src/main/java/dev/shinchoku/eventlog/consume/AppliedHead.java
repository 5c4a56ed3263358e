package dev.shinchoku.eventlog.consume;

import java.util.Optional;

/**
 * How far a stream is applied.
 *
 * @param version of the last event applied
 * @param hash of the last event applied; empty where it was applied before hashes were kept
 */
public record AppliedHead(String stream, long version, Optional<String> hash) {}
