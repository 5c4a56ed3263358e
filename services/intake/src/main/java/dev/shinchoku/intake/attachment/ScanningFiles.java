package dev.shinchoku.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.util.Optional;

import dev.shinchoku.intake.attachment.Blob.Scan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Has files scanned that wait for it, and those from before there was a scanner. A file that waits stays held back until the scanner has answered, however often it is away or dies. Any number of
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

    /** A file that the scanner refuses holds up no other; a scanner that cannot be reached ends the look. */
    @Scheduled(fixedDelay = 2_000)
    void unscanned() {
        scanner.ifPresent(present -> {
            try {
                for (Blob blob : files.unscanned(AT_ONCE)) {
                    tryToScan(blob, present);
                }
            } catch (ConnectException e) {
                LOG.warn("Files wait to be scanned, the scanner cannot be reached: {}", e.toString());
            }
        });
    }

    private void tryToScan(Blob blob, Scanner present) throws ConnectException {
        try {
            scan(blob, present);
        } catch (ConnectException e) {
            throw e;
        } catch (IOException e) {
            LOG.warn("The file {} could not be scanned and is tried again: {}", blob.sha256(), e.toString());
            files.tried(blob.sha256());
        }
    }

    private void scan(Blob blob, Scanner present) throws IOException {
        Optional<String> finding;
        try (InputStream content = bytes.open(blob.fileId())) {
            finding = present.findingIn(content);
        }
        boolean said = files.scanned(blob.sha256(), finding.isPresent() ? Scan.INFECTED : Scan.CLEAN, finding);
        if (said && finding.isPresent()) {
            LOG.error("The file {} is infected with {} and is removed", blob.sha256(), finding.get());
            bytes.discard(blob.fileId());
        }
    }
}
