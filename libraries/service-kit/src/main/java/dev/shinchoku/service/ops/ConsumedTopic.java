package dev.shinchoku.service.ops;

import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.eventlog.consume.ParkedStreams;

/**
 * What a service makes of a topic.
 *
 * @param topic as in {@code shinchoku.progress}
 * @param view what it folds the topic into
 * @param parked the streams that wait
 */
public record ConsumedTopic(String topic, EventHandler view, ParkedStreams parked) {}
