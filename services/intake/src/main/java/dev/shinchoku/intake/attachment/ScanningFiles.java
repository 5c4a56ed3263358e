package dev.shinchoku.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import dev.shinchoku.intake.attachment.Blob.Scan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Has files scanned that wait for it. A file stays held back until the scanner has answered, however often it is away or dies. Any number of
 * instances may look at the same file: the first answer counts.
 */
@Service
class ScanningFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ScanningFiles.class);
    private static final int AT_ONCE = 20;

    private final AttachedFiles files;
    private final FileBytes bytes;
    private final Optional<Scanner> scanner;

    ScanningFiles(AttachedFiles files, FileBytes bytes, Optional<Scanner> scanner) {
        this.files = files;
        this.bytes = bytes;
        this.scanner = scanner;
    }

    /** Ends with the first file for which the scanner does not answer: those behind it would wait in vain as well. */
    @Scheduled(fixedDelay = 2_000)
    void waiting() {
        scanner.ifPresent(present -> {
            try {
                for (Blob blob : files.waiting(AT_ONCE)) {
                    scan(blob, present);
                }
            } catch (IOException e) {
                LOG.warn("Files wait to be scanned, the scanner does not answer: {}", e.toString());
            }
        });
    }

    private void scan(Blob blob, Scanner present) throws IOException {
        Optional<String> finding;
        try (InputStream content = bytes.open(blob.fileId())) {
            finding = present.findingIn(content);
        }
        files.scanned(blob.sha256(), finding.isPresent() ? Scan.INFECTED : Scan.CLEAN, finding);
        if (finding.isPresent()) {
            LOG.error("The file {} is infected with {} and is removed", blob.sha256(), finding.get());
            bytes.discard(blob.fileId());
        }
    }
}
