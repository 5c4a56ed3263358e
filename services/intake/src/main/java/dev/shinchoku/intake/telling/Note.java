package dev.shinchoku.intake.telling;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something to tell, before it is known whom.
 *
 * @param id the same however often it is found out; with a recipient it makes a message's id
 * @param ministry whose people; empty for those of all ministries that owe a report in the round
 * @param role who of them; empty for all
 * @param reportId the report that it is about
 * @param at when it happened
 * @param patience how long to wait for what belongs to it
 * @param values what the text needs beyond what can be looked up
 */
public record Note(String id, Kind kind, String roundId, Optional<String> ministry, Optional<String> role, Optional<String> reportId,
        Instant at, Duration patience, Map<String, String> values) {}
