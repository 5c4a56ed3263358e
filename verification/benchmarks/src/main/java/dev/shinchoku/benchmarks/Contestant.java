package dev.shinchoku.benchmarks;

import com.mongodb.client.MongoCollection;
import org.bson.BsonDocument;

/** A way to store events, one after another for each caller. */
interface Contestant extends AutoCloseable {
    String name();

    /** Returns once the caller's next event is on disk. */
    void store(int caller);

    MongoCollection<BsonDocument> events();

    @Override
    void close();
}
