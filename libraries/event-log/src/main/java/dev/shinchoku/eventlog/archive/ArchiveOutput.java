package dev.shinchoku.eventlog.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A new file of a backup: compressed, hashed while it is written, and on the disk once it is sealed. */
final class ArchiveOutput implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final FileChannel file;
    private final Sha256 sha256 = new Sha256();
    private final GZIPOutputStream out;

    private ArchiveOutput(Path path, FileChannel file) throws IOException {
        this.name = path.getFileName().toString();
        this.file = file;
        OutputStream hashed = new DigestOutputStream(Channels.newOutputStream(file), sha256.digest());
        this.out = new FastGzip(new BufferedOutputStream(hashed, BUFFER));
    }

    /** @throws java.nio.file.FileAlreadyExistsException nothing is ever overwritten */
    static ArchiveOutput create(Path path) throws IOException {
        return new ArchiveOutput(path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    Manifest.File seal() throws IOException {
        out.finish();
        out.flush();
        file.force(true);
        return new Manifest.File(name, file.size(), sha256.hex());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Half the time of the usual level for a file one eighth larger. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED + 1);
        }
    }
}
