package dev.shinchoku.intake.attachment.web;

import java.time.Instant;

import dev.shinchoku.intake.attachment.AttachedFile;
import dev.shinchoku.intake.attachment.Blob;

/**
 * An attachment as its ministry sees it.
 *
 * @param sha256 of the bytes, lower-case hex
 * @param scan whether the bytes may be handed out and reported: NOT_SCANNED and CLEAN, not WAITING and INFECTED
 */
record AttachmentView(String attachmentId, String ministry, String fileName, String mediaType, long bytes, String sha256,
        Instant uploadedAt,
        Blob.Scan scan) {
    static AttachmentView of(AttachedFile file, Blob blob) {
        return new AttachmentView(file.attachmentId(), file.ministry(), file.fileName(), file.mediaType(), file.bytes(), file.sha256(), file
                .uploadedAt(), blob.scan());
    }
}
