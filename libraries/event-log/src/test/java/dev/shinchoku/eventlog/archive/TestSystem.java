package dev.shinchoku.eventlog.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.TestLog;
import dev.shinchoku.testservers.TestServers;
import org.bson.Document;

/** A system of two logs, a ledger, and a database of views, on the MongoDB of this JVM's tests. */
final class TestSystem implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final MongoClient client = MongoClients.create(TestServers.mongo().uri());
    final Contents contents;
    final List<String> said = new ArrayList<>();

    TestSystem() {
        this("system" + COUNT.incrementAndGet());
    }

    private TestSystem(String name) {
        this.contents = contents(name);
    }

    static Contents contents(String name) {
        return new Contents(List.of(name + "-a", name + "-b"), List.of(new MongoNamespace(name + "-a", "work")), List.of(name + "-views"),
                List.of(name + "-a"));
    }

    String name() {
        return contents.derived().getFirst().replace("-views", "");
    }

    MongoDatabase database(int log) {
        return client.getDatabase(contents.logs().get(log));
    }

    MongoDatabase views() {
        return client.getDatabase(contents.derived().getFirst());
    }

    TestLog log(int number) {
        return new TestLog(database(number));
    }

    /** 3 streams of 4 events in one log, 2 of 3 in the other, 2 documents in the ledger. */
    TestSystem filled() {
        try (TestLog a = log(0); TestLog b = log(1)) {
            a.append(3, 4);
            b.append(2, 3);
        }
        database(0).getCollection("work").insertMany(List.of(new Document("_id", "one"), new Document("_id", "two")));
        return this;
    }

    ProvenBackup backup(Path folder) throws IOException, InterruptedException {
        return new Backup(client, contents, Clock.systemUTC(), said::add).take(folder);
    }

    ProvenBackup restore(Path backup) {
        return restore(backup, new RestoreOptions(false, false, Optional.empty()));
    }

    ProvenBackup restore(Path backup, RestoreOptions options) {
        return new Restore(client, contents, List.of(), said::add).of(backup, options);
    }

    /** Loses everything. */
    void drop() {
        contents.logs().forEach(database -> client.getDatabase(database).drop());
        views().drop();
    }

    /** A log's events by stream. */
    Map<String, List<RecordedEvent>> events(int log) {
        Map<String, List<RecordedEvent>> byStream = new LinkedHashMap<>();
        try (TestLog opened = log(log)) {
            opened.log.readAll(event -> byStream.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event));
        }
        return byStream;
    }

    List<Document> documents(int log) {
        return database(log).getCollection("events").find().sort(new Document("stream", 1).append("version", 1)).into(new ArrayList<>());
    }

    @Override
    public void close() {
        drop();
        client.close();
    }
}
