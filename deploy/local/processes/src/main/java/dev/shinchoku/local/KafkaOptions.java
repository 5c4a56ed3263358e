package dev.shinchoku.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a Kafka broker is started.
 *
 * @param port of the clients, 0 for a free one
 * @param controllerPort of the broker's own controller, 0 for a free one
 * @param properties added to the broker's own, or in their place
 */
public record KafkaOptions(Path data, int port, int controllerPort, Path log, Map<String, String> properties, Lifetime lifetime) {
    public KafkaOptions {
        data = data.toAbsolutePath();
        log = log.toAbsolutePath();
        properties = Map.copyOf(properties);
    }

    public static KafkaOptions of(Path data, int port, Path log) {
        return new KafkaOptions(data, port, 0, log, Map.of(), Lifetime.WITH_THIS_JVM);
    }

    public KafkaOptions withControllerPort(int actual) {
        return new KafkaOptions(data, port, actual, log, properties, lifetime);
    }

    public KafkaOptions withProperties(Map<String, String> more) {
        return new KafkaOptions(data, port, controllerPort, log, more, lifetime);
    }

    public KafkaOptions onItsOwn() {
        return new KafkaOptions(data, port, controllerPort, log, properties, Lifetime.ON_ITS_OWN);
    }

    KafkaOptions onPorts() {
        return new KafkaOptions(data, Ports.orFree(port), Ports.orFree(controllerPort), log, properties, lifetime);
    }
}
