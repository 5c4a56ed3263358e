package dev.shinchoku.eventlog;

import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.testservers.TestServers;

/** Databases of their own on the MongoDB of this JVM's tests. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final MongoClient CLIENT = MongoClients.create(TestServers.mongo().uri());

    private TestDatabase() {}

    public static MongoDatabase create() {
        return CLIENT.getDatabase("test" + COUNT.incrementAndGet());
    }
}
