package dev.shinchoku.testservers;

import dev.shinchoku.local.LocalKafka;

record KafkaProcess(LocalKafka kafka) implements TestKafka {
    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String description() {
        return "%s (process, pid %d, port %d)".formatted(kafka.version(), kafka.pid(), kafka.port());
    }
}
