package dev.shinchoku.local.launcher;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.shinchoku.local.KafkaOptions;
import dev.shinchoku.local.LocalKafka;
import dev.shinchoku.local.LocalMongo;
import dev.shinchoku.local.MongoOptions;
import dev.shinchoku.local.RunningProcess;

/** How a part is started, and when it is healthy. */
sealed interface PartProgram permits PartProgram.Mongo, PartProgram.Kafka, JavaProgram {
    /** Returns once the part is healthy; tells of its process as soon as that runs. */
    void start(Consumer<RunningProcess> started);

    boolean isHealthy();

    /** How long the part may take to end when asked. */
    default Duration grace() {
        return Duration.ofSeconds(30);
    }

    /** Why ending takes longer this time, if it does. */
    default Optional<String> partingWord() {
        return Optional.empty();
    }

    /** Comes after an orderly end of the part's process. */
    default void afterStop() {}

    static PartProgram of(Part part, Layout layout) {
        return of(part, layout, Map.of());
    }

    static PartProgram of(Part part, Layout layout, Map<String, String> environment) {
        return switch (part) {
            case MONGODB -> new Mongo(layout);
            case KAFKA -> new Kafka(layout);
            case SIGN_IN, MEASURES, INTAKE, REPORTING -> new JavaProgram(part, layout, environment);
        };
    }

    record Mongo(Layout layout) implements PartProgram {
        @Override
        public void start(Consumer<RunningProcess> started) {
            var options = MongoOptions.of(layout.data(Part.MONGODB), layout.port(Part.MONGODB), layout.log(Part.MONGODB));
            LocalMongo.start(options.onItsOwn(), started);
        }

        @Override
        public boolean isHealthy() {
            return LocalMongo.isReady(layout.port(Part.MONGODB));
        }
    }

    record Kafka(Layout layout) implements PartProgram {
        @Override
        public void start(Consumer<RunningProcess> started) {
            var options = KafkaOptions.of(layout.data(Part.KAFKA), layout.port(Part.KAFKA), layout.log(Part.KAFKA));
            LocalKafka.start(options.withControllerPort(layout.controllerPort()).onItsOwn(), started);
        }

        @Override
        public boolean isHealthy() {
            return LocalKafka.isReady(layout.port(Part.KAFKA));
        }
    }
}
