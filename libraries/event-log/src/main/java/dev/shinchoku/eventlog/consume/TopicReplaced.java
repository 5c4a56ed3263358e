package dev.shinchoku.eventlog.consume;

/** The topic that is read is no longer the one that it was. The reader stands at the beginning of the new one already. */
final class TopicReplaced extends RuntimeException {
    TopicReplaced(String topic) {
        super("The topic %s was deleted and created anew".formatted(topic));
    }
}
