package dev.shinchoku.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Where the bytes of files lie. They are written and read piece by piece. */
public interface FileBytes {
    /**
     * Stores what a stream has to give. When it fails nothing is left; when the process dies what is left is an {@link #orphans orphan}.
     *
     * @throws FileRefused when it has more than {@code maxBytes}, or none
     */
    Stored store(InputStream content, long maxBytes) throws IOException;

    InputStream open(String fileId);

    void discard(String fileId);

    /** Places that were written more than an hour ago, and those where writing was never ended. */
    List<String> orphans(KnownPlaces known);

    record Stored(String fileId, long bytes, String sha256) {}

    /** Tells whether a place is still of use. */
    @FunctionalInterface
    interface KnownPlaces {
        boolean knows(String fileId);
    }
}
