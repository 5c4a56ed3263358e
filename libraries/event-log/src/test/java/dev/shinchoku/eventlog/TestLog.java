package dev.shinchoku.eventlog;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.mongo.AppendObserver;
import dev.shinchoku.eventlog.mongo.AppendSettings;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import org.bson.BsonDocument;

/** A log of its own, and callers who append to it all the time. */
public final class TestLog implements AutoCloseable {
    public final MongoDatabase database;
    public final MongoEventLog log;
    private final AtomicLong appended = new AtomicLong();
    private ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    public TestLog(MongoDatabase database) {
        this.database = database;
        this.log = new MongoEventLog(database, AppendSettings.DEFAULT, AppendObserver.NONE);
    }

    public MongoCollection<BsonDocument> events() {
        return MongoEventLog.eventsOf(database);
    }

    public long count() {
        return events().countDocuments();
    }

    public void append(int streams, int eventsEach) {
        for (int stream = 0; stream < streams; stream++) {
            TestEvents.append(log, "s" + stream, eventsEach);
        }
    }

    /** Each caller appends to a stream of its own until {@link #stopAppending()}, whatever happens to the database. */
    public void keepAppending(int count) {
        for (int i = 0; i < count; i++) {
            String stream = "live" + i;
            callers.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    appendOne(stream);
                }
            });
        }
    }

    private void appendOne(String stream) {
        try {
            log.append(TestEvents.after(log.read(stream).head()));
            appended.incrementAndGet();
            Thread.sleep(2);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException _) {
            Thread.onSpinWait();
        }
    }

    public long appended() {
        return appended.get();
    }

    public void stopAppending() {
        callers.shutdownNow();
        callers.close();
    }

    @Override
    public void close() {
        stopAppending();
        log.close();
    }
}
