package dev.shinchoku.reporting.live.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.shinchoku.reporting.live.Change;
import dev.shinchoku.reporting.live.Follower;
import dev.shinchoku.reporting.live.Freshness;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client's connection: a thread of its own that ends when the client has gone. */
final class LiveConnection {
    private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(2);
    private static final long NO_TIMEOUT = 0;

    private final Follower follower;
    private final Freshness freshness;
    private final SseEmitter emitter = new SseEmitter(NO_TIMEOUT);

    LiveConnection(Follower follower, Freshness freshness) {
        this.follower = follower;
        this.freshness = freshness;
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
                    emitter.send(SseEmitter.event().name("changed").id(next.getLast().position()).data(next.stream().map(Told::of)
                            .toList()));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException _) {
            emitter.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void heartbeat() throws IOException {
        emitter.send(SseEmitter.event().name("heartbeat").data(new Heartbeat(freshness.behind().toSeconds())));
    }

    /** What a client is told. */
    record Told(String kind, String id) {
        static Told of(Change change) {
            return new Told(change.kind(), change.id());
        }
    }

    /** @param behindSeconds how old what is shown is; 0 when nothing is waiting */
    record Heartbeat(long behindSeconds) {}
}
