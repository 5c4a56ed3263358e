package dev.shinchoku.reporting.live.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.shinchoku.reporting.live.Change;
import dev.shinchoku.reporting.live.Follower;
import dev.shinchoku.reporting.live.Freshness;
import dev.shinchoku.service.tracing.Step;
import dev.shinchoku.service.tracing.Traces;
import io.opentelemetry.api.trace.SpanKind;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client's connection: a thread of its own that ends when the client has gone. */
final class LiveConnection {
    private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(2);
    private static final long NO_TIMEOUT = 0;

    private final Follower follower;
    private final Freshness freshness;
    private final Traces traces;
    private final SseEmitter emitter = new SseEmitter(NO_TIMEOUT);

    LiveConnection(Follower follower, Freshness freshness, Traces traces) {
        this.follower = follower;
        this.freshness = freshness;
        this.traces = traces;
    }

    SseEmitter open() {
        Thread sender = Thread.ofVirtual().name("live").unstarted(this::send);
        emitter.onCompletion(sender::interrupt);
        emitter.onError(_ -> sender.interrupt());
        sender.start();
        return emitter;
    }

    private void send() {
        try (follower) {
            heartbeat();
            while (!follower.isOver()) {
                List<Change> next = follower.next(BETWEEN_HEARTBEATS);
                if (follower.hasLostTrack()) {
                    emitter.send(SseEmitter.event().name("reset").data("{}"));
                }
                if (next.isEmpty()) {
                    heartbeat();
                } else {
                    tell(next);
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException _) {
            emitter.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The message is the last step of each change's trace. */
    private void tell(List<Change> changed) throws IOException {
        List<Step> steps = changed.stream().map(this::begin).toList();
        try {
            emitter.send(SseEmitter.event().name("changed").id(changed.getLast().position()).data(IntStream.range(0, changed.size())
                    .mapToObj(i -> Told.of(changed.get(i), steps.get(i))).toList()));
        } catch (IOException | RuntimeException e) {
            steps.forEach(step -> step.failed(e));
            throw e;
        } finally {
            steps.forEach(Step::end);
        }
    }

    private Step begin(Change change) {
        return change.traceparent().isEmpty()
                ? Step.UNTRACED
                : traces.begin("tell " + change.kind(), SpanKind.PRODUCER, change.traceparent(), Map.of("shinchoku.stream", change.kind()
                        + "/" + change.id()));
    }

    private void heartbeat() throws IOException {
        emitter.send(SseEmitter.event().name("heartbeat").data(new Heartbeat(freshness.behind().toSeconds())));
    }

    /**
     * What a client is told.
     *
     * @param traceId under which ops find the change's whole way
     */
    record Told(String kind, String id, Optional<String> traceId) {
        static Told of(Change change, Step step) {
            return new Told(change.kind(), change.id(), step.traceId());
        }
    }

    /** @param behindSeconds how old what is shown is; 0 when nothing is waiting */
    record Heartbeat(long behindSeconds) {}
}
