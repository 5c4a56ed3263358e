package dev.shinchoku.eventlog;

/**
 * A caller's name for one request, so that the request can be sent again safely.
 *
 * @param client the caller; one caller's keys never meet another's
 * @param key the caller's own name for the request
 * @param fingerprint a hash of what was asked, by which a reused key with another body is recognised
 */
public record IdempotencyKey(String client, String key, String fingerprint) {}
