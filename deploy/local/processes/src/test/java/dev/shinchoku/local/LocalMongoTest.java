package dev.shinchoku.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

class LocalMongoTest {
    @TempDir
    Path folder;

    @Test
    void what_was_written_is_there_after_kill_and_restart() {
        try (LocalMongo mongo = start(folder)) {
            long first = mongo.pid();
            write(mongo, "kept");
            mongo.kill();
            mongo.restart();
            assertThat(mongo.pid()).isNotEqualTo(first);
            assertThat(read(mongo)).isEqualTo("kept");
        }
    }

    @Test
    void what_was_written_is_there_on_another_port() {
        try (LocalMongo mongo = start(folder)) {
            write(mongo, "kept");
        }
        try (LocalMongo mongo = start(folder)) {
            assertThat(read(mongo)).isEqualTo("kept");
        }
    }

    @Test
    void a_data_directory_in_use_is_refused_with_the_process_that_uses_it() {
        try (LocalMongo mongo = start(folder)) {
            assertThatThrownBy(() -> start(folder)).isInstanceOf(LocalServerException.class).hasMessageContaining(folder.resolve("data")
                    .toString())
                    .hasMessageContaining("in use by another mongod (process %d)".formatted(mongo.pid()));
        }
    }

    @Test
    void a_port_in_use_is_refused_with_the_process_that_uses_it() {
        try (LocalMongo mongo = start(folder)) {
            assertThatThrownBy(() -> LocalMongo.start(folder.resolve("other"), mongo.port(), folder.resolve("other.log")))
                    .isInstanceOf(LocalServerException.class).hasMessageContaining("Port %d".formatted(mongo.port()))
                    .hasMessageContaining("(process %d)".formatted(mongo.pid()));
        }
    }

    @Test
    void a_paused_mongod_stops_all_the_same() {
        LocalMongo mongo = start(folder);
        mongo.pause();
        mongo.close();
        assertThat(mongo.process().isAlive()).isFalse();
    }

    private static LocalMongo start(Path folder) {
        return LocalMongo.start(folder.resolve("data"), 0, folder.resolve("mongod.log"));
    }

    private static void write(LocalMongo mongo, String text) {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            notes(client).withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).insertOne(new Document("text", text));
        }
    }

    private static String read(LocalMongo mongo) {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            return notes(client).distinct("text", String.class).into(new ArrayList<>()).getFirst();
        }
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("test").getCollection("notes");
    }
}
