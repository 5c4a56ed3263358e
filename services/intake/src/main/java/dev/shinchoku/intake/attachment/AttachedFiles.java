package dev.shinchoku.intake.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of attachments and of their bytes. */
public interface AttachedFiles {
    /** Takes in bytes that were stored, unless the same are there already; gives those that count now. Keeps a sweep away from them for an hour. */
    Blob use(Blob stored);

    /** Takes in an attachment, unless the same is there already; gives the one that counts. */
    AttachedFile add(AttachedFile file);

    Optional<AttachedFile> load(String attachmentId);

    Optional<Blob> blob(String sha256);

    /**
     * Bytes that the scanner has not looked at: those that wait for it come first, then those from before there was a scanner. Of each those that were
     * tried come last, the latest tried at the end.
     */
    List<Blob> unscanned(int limit);

    long countWaiting();

    /** How long the longest has waited, by the database's clock; zero when none waits. */
    Duration longestWait();

    /** Notes that the scanner could not look at it now: the others that wait come first then. */
    void tried(String sha256);

    /** Notes what the scanner says; false when it was said before. */
    boolean scanned(String sha256, Blob.Scan scan, Optional<String> finding);

    /** Keeps an attachment for ever, since a report names it. False when there is no such attachment any more. */
    boolean keep(String attachmentId);

    /** Forgets attachments that no report has named since, and bytes that no attachment has; gives the places that hold nothing of use any more. */
    List<String> forgetUnused(Instant uploadedBefore);

    /** Whether the bytes that lie at this place are of use: those of infected files are not. */
    boolean knows(String fileId);
}
