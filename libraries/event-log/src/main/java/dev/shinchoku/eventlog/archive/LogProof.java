package dev.shinchoku.eventlog.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;
import dev.shinchoku.eventlog.mongo.ChainVerification.Fault;
import dev.shinchoku.eventlog.mongo.ChainVerification.Result;
import dev.shinchoku.eventlog.mongo.ChainWalk;
import org.bson.BSONException;
import org.bson.RawBsonDocument;

/**
 * Holds a log's documents, wherever they come from, against what a backup says of that log: each hash chain, each stream's last version and
 * hash, and the counts. When {@link #finish} returns, they are the log that was copied, event for event.
 */
final class LogProof implements Proof {
    private final Manifest.Log told;
    private final BufferedReader heads;
    private final ChainWalk walk = new ChainWalk(this::fault, this::head);
    private long faults;

    private LogProof(Manifest.Log told, BufferedReader heads) {
        this.told = told;
        this.heads = heads;
    }

    static LogProof of(Manifest.Log told, Path backup) throws IOException {
        return new LogProof(told, new BufferedReader(new InputStreamReader(ArchiveInput.open(backup.resolve(told.headsFile().name())),
                StandardCharsets.UTF_8)));
    }

    @Override
    public void visit(RawBsonDocument document) {
        try {
            walk.visit(Documents.decoded(document));
        } catch (BSONException e) {
            throw refused("a document is damaged: " + e.getMessage());
        }
    }

    @Override
    public String finish() throws IOException {
        Result result = walk.end();
        String line = heads.readLine();
        if (line != null) {
            throw refused("%s is missing".formatted(HeadLine.read(line)));
        }
        if (result.events() != told.events() || result.streams() != told.streams() || result.faults() != told.faults()) {
            throw refused("there are %,d events on %,d streams with %,d faults, and the manifest tells of %,d, %,d and %,d".formatted(result
                    .events(), result.streams(), result.faults(), told.events(), told.streams(), told.faults()));
        }
        return BackupProof.said(told.database(), result);
    }

    /** Faults that the log had already when it was copied are in the manifest. */
    private void fault(Fault fault) {
        if (++faults > told.faults()) {
            throw refused("stream %s, version %d: %s".formatted(fault.stream(), fault.version(), fault.what()));
        }
    }

    private void head(StreamHead head) {
        try {
            HeadLine found = HeadLine.of(head);
            String line = heads.readLine();
            if (line == null || !HeadLine.read(line).equals(found)) {
                throw refused("a stream ends at %s, where the heads file tells of %s".formatted(found, line == null
                        ? "none"
                        : HeadLine.read(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnusableBackup refused(String what) {
        return new UnusableBackup("The log %s is not the one that was copied: %s".formatted(told.database(), what));
    }

    @Override
    public void close() throws IOException {
        heads.close();
    }
}
