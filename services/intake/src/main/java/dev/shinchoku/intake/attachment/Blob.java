package dev.shinchoku.intake.attachment;

import java.util.Optional;

/**
 * The bytes of one or more attachments.
 *
 * @param fileId where they lie
 * @param finding what the scanner found
 */
public record Blob(String sha256, String fileId, long bytes, Scan scan, Optional<String> finding) {
    /** Whether they may be handed out. */
    public enum Scan {
        /** No scanner is set up. */
        NOT_SCANNED,
        /** Held back until the scanner has looked. */
        WAITING, CLEAN,
        /** The bytes are gone. */
        INFECTED
    }
}
