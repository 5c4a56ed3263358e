package dev.shinchoku.intake.attachment;

import java.io.InputStream;

import org.springframework.stereotype.Service;

/** Hands out the bytes of attachments that may be handed out. */
@Service
public class HandingOutFiles {
    private final AttachedFiles files;
    private final FileBytes bytes;

    HandingOutFiles(AttachedFiles files, FileBytes bytes) {
        this.files = files;
        this.bytes = bytes;
    }

    /** @throws FileRefused while the file is being scanned, and when it is infected */
    public InputStream open(AttachedFile file) {
        return bytes.open(cleared(file).fileId());
    }

    /** @throws FileRefused while the file is being scanned, and when it is infected */
    Blob cleared(AttachedFile file) {
        Blob blob = files.blob(file.sha256()).orElseThrow(() -> new IllegalStateException("The bytes of " + file.attachmentId()
                + " are missing"));
        return switch (blob.scan()) {
            case NOT_SCANNED, CLEAN -> blob;
            case WAITING -> throw new FileRefused(new FileRefusal.StillBeingScanned());
            case INFECTED -> throw new FileRefused(new FileRefusal.Infected(blob.finding().orElse("")));
        };
    }
}
