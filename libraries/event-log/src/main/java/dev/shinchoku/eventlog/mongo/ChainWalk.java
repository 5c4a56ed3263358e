package dev.shinchoku.eventlog.mongo;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.mongo.ChainVerification.Fault;
import dev.shinchoku.eventlog.mongo.ChainVerification.Result;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Follows the hash chains of a log's documents, which come by stream and version from wherever they are; holds one event at a time. */
public final class ChainWalk {
    private final Consumer<Fault> faultListener;
    private final Consumer<StreamHead> headListener;
    private StreamHead head = StreamHead.ofNew("");
    private long streams;
    private long events;
    private long faults;

    /** @param heads is told of each stream's last event */
    public ChainWalk(Consumer<Fault> faults, Consumer<StreamHead> heads) {
        this.faultListener = faults;
        this.headListener = heads;
    }

    public void visit(BsonDocument document) {
        String stream = stream(document);
        if (events == 0 || !stream.equals(head.stream())) {
            leaveStream();
            head = StreamHead.ofNew(stream);
            streams++;
        }
        events++;
        try {
            follow(EventDocument.toEvent(document));
        } catch (RuntimeException e) {
            report(version(document), "it cannot be read as an event: " + e.getMessage());
            head = new StreamHead(stream, version(document), Instant.EPOCH, hash(document));
        }
    }

    /** Comes after the last document. */
    public Result end() {
        leaveStream();
        return new Result(streams, events, faults);
    }

    private void leaveStream() {
        if (events > 0) {
            headListener.accept(head);
        }
    }

    private void follow(RecordedEvent event) {
        if (event.version() == head.version() + 1) {
            HashChain.fault(head, event).ifPresent(what -> report(event.version(), what));
        } else {
            report(head.version() + 1, "it is missing: version %d comes next".formatted(event.version()));
            HashChain.contentFault(event).ifPresent(what -> report(event.version(), what));
        }
        head = event.head();
    }

    private void report(long version, String what) {
        faults++;
        faultListener.accept(new Fault(head.stream(), version, what));
    }

    private static String stream(BsonDocument document) {
        return text(document.get("stream", new BsonString("")));
    }

    private static String hash(BsonDocument document) {
        return text(document.get("hash", new BsonString("")));
    }

    private static String text(BsonValue value) {
        return value.isString() ? value.asString().getValue() : value.toString();
    }

    private static long version(BsonDocument document) {
        BsonValue version = document.get("version", new BsonInt32(0));
        return Optional.of(version).filter(BsonValue::isNumber).map(number -> number.asNumber().longValue()).orElse(0L);
    }
}
