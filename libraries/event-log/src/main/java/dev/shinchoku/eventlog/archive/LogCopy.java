package dev.shinchoku.eventlog.archive;

import static com.mongodb.client.model.Sorts.ascending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.mongodb.MongoNamespace;
import dev.shinchoku.eventlog.mongo.ChainVerification.Fault;
import dev.shinchoku.eventlog.mongo.ChainVerification.Result;
import dev.shinchoku.eventlog.mongo.ChainWalk;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import org.bson.RawBsonDocument;

/** Copies one log: its documents byte for byte, by stream and version, and the heads of its streams. */
record LogCopy(Snapshot snapshot, Path folder, Consumer<String> say) {
    private static final int FAULTS_KEPT = 100;
    private static final int BATCH = 1_000;

    Manifest.Log of(String database) throws IOException {
        try (ArchiveOutput events = ArchiveOutput.create(folder.resolve(database + ".events.bson.gz"));
                ArchiveOutput heads = ArchiveOutput.create(folder.resolve(database + ".heads.ndjson.gz"))) {
            List<String> faults = new ArrayList<>();
            ChainWalk walk = new ChainWalk(fault -> note(database, fault, faults), head -> write(heads, HeadLine.of(head).line()));
            for (RawBsonDocument document : snapshot.find(new MongoNamespace(database, Contents.EVENTS)).sort(ascending("stream",
                    "version")).hintString(MongoEventLog.STREAM_INDEX).batchSize(BATCH)) {
                write(events, Documents.bytes(document));
                walk.visit(Documents.decoded(document));
            }
            Result result = walk.end();
            say.accept(BackupProof.said(database, result));
            return new Manifest.Log(database, result.events(), result.streams(), result.faults(), faults, events.seal(), heads.seal());
        }
    }

    private void note(String database, Fault fault, List<String> faults) {
        String text = "stream %s, version %d: %s".formatted(fault.stream(), fault.version(), fault.what());
        if (faults.size() < FAULTS_KEPT) {
            faults.add(text);
            say.accept("%s: %s".formatted(database, text));
        }
    }

    private static void write(ArchiveOutput file, byte[] bytes) {
        try {
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
