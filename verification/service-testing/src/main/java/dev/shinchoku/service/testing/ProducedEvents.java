package dev.shinchoku.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.shinchoku.contracts.EventContract;
import dev.shinchoku.service.events.EventCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a service publishes, against the contracts. */
public final class ProducedEvents {
    private static final Map<String, EventContract> CONTRACTS = EventContract.all();

    private ProducedEvents() {}

    /**
     * Every sample keeps its contract and is read back as it was written.
     *
     * @param events the sealed interface of the events: each of its records needs a sample
     */
    public static <E> void mustKeepTheirContracts(Class<E> events, EventCodec<E> codec, List<? extends E> samples) {
        Set<Class<?>> sampled = new java.util.HashSet<>();
        samples.forEach(sample -> sampled.add(sample.getClass()));
        assertThat(sampled).as("A sample of each event of %s", events).containsExactlyInAnyOrderElementsOf(recordsOf(events).toList());
        for (E sample : samples) {
            String type = codec.typeOf(sample);
            ObjectNode data = codec.encode(sample);
            assertThat(CONTRACTS).as("%s has a contract", type).containsKey(type);
            assertThat(Objects.requireNonNull(CONTRACTS.get(type)).violations(data)).as("%s %s", type, data).isEmpty();
            assertThat(codec.decode(type, data)).contains(sample);
        }
    }

    /** Also those of the sealed interfaces inside. */
    private static Stream<Class<?>> recordsOf(Class<?> events) {
        return events.isRecord() ? Stream.of(events) : Arrays.stream(events.getPermittedSubclasses()).flatMap(ProducedEvents::recordsOf);
    }

    /** The channel of {@code asyncapi.json} promises exactly what the codecs write. */
    public static void mustBeAllOf(String channel, EventCodec<?>... codecs) {
        Set<String> written = new TreeSet<>();
        Arrays.stream(codecs).forEach(codec -> written.addAll(codec.types()));
        Set<String> promised = new TreeSet<>();
        JsonNode api = asyncApi();
        api.at("/channels/" + channel + "/messages").forEach(message -> promised.add(api.at(message.get("$ref").asString().substring(1)
                + "/name")
                .asString()));
        assertThat(written).isEqualTo(promised);
    }

    public static JsonNode asyncApi() {
        try (InputStream file = Objects.requireNonNull(EventContract.class.getResourceAsStream("/contracts/asyncapi.json"))) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
