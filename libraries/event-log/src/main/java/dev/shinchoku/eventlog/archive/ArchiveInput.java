package dev.shinchoku.eventlog.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;
import org.bson.RawBsonDocument;

/** Reads the files of a backup, and trusts none of them. */
final class ArchiveInput {
    private static final int BUFFER = 1 << 16;
    private static final int SMALLEST_DOCUMENT = 5;
    /** What MongoDB itself may send beyond 16 MB. Source: its BSONObjMaxInternalSize. */
    private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024 + 16 * 1024;

    private ArchiveInput() {}

    /** @throws UnusableBackup when the file is not the one that was written */
    static void requireIntact(Path folder, Manifest.File told) {
        Path file = folder.resolve(told.name());
        if (!Path.of(told.name()).equals(Path.of(told.name()).getFileName())) {
            throw new UnusableBackup("The manifest names %s, which lies outside of the backup".formatted(told.name()));
        }
        if (!Files.isRegularFile(file)) {
            throw new UnusableBackup("%s is missing".formatted(file));
        }
        try {
            requireSize(file, told.bytes());
            requireHash(file, told.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSize(Path file, long bytes) throws IOException {
        long found = Files.size(file);
        if (found < bytes) {
            throw new UnusableBackup("%s is cut off: it has %,d of %,d bytes".formatted(file, found, bytes));
        }
        if (found > bytes) {
            throw new UnusableBackup("%s is not the file that was written: it has %,d bytes instead of %,d".formatted(file, found, bytes));
        }
    }

    private static void requireHash(Path file, String told) throws IOException {
        Sha256 sha256 = new Sha256();
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] part = in.readNBytes(BUFFER); part.length > 0; part = in.readNBytes(BUFFER)) {
                sha256.update(part);
            }
        }
        if (!sha256.hex().equals(told)) {
            throw new UnusableBackup("%s was changed, or is another backup's: its SHA-256 differs from the manifest's".formatted(file));
        }
    }

    /** Hands over the documents one by one. */
    static void eachDocument(Path file, Consumer<RawBsonDocument> reader) {
        try (DataInputStream in = open(file)) {
            for (Optional<RawBsonDocument> next = next(in, file); next.isPresent(); next = next(in, file)) {
                reader.accept(next.orElseThrow());
            }
        } catch (EOFException | ZipException e) {
            throw new UnusableBackup("%s does not end, or is not compressed, as it should be: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER));
    }

    static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static Optional<RawBsonDocument> next(DataInputStream in, Path file) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int length = first | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 24;
        if (length < SMALLEST_DOCUMENT || length > LARGEST_DOCUMENT) {
            throw new UnusableBackup("%s holds something that is no document: its length would be %d".formatted(file, length));
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[i] = (byte) (length >>> 8 * i);
        }
        in.readFully(bytes, Integer.BYTES, length - Integer.BYTES);
        return Optional.of(new RawBsonDocument(bytes));
    }
}
