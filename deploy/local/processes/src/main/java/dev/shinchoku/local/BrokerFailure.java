package dev.shinchoku.local;

/** Why a broker ended while starting, and what to do, from its output. */
record BrokerFailure(KafkaOptions options) {
    String explain(String output) {
        if (output.contains("Failed to acquire lock on file")) {
            return "Its data directory %s is in use by another broker. Stop that one first, or choose another data directory.".formatted(
                    options.data());
        }
        return "Its log, %s, ends with:%n%s".formatted(options.log(), LogFile.lastLines(output));
    }
}
