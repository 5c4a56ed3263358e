package dev.shinchoku.intake.attachment;

import java.time.Instant;

/**
 * A file that a ministry's officer has handed in. The same file handed in again under the same name by the same ministry is the same attachment.
 *
 * @param mediaType by its content, never by what its sender said
 * @param sha256 of its bytes, lower-case hex; the bytes are kept once however many attachments have them
 */
public record AttachedFile(String attachmentId, String ministry, String uploadedBy, Instant uploadedAt, String fileName, String mediaType,
        long bytes, String sha256) {}
