package dev.shinchoku.intake.attachment;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Removes what is of no use: files that no report has named for long, and bytes of uploads that broke off. Whatever a report names stays. */
@Service
public class SweepingFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SweepingFiles.class);
    private static final long AN_HOUR_MS = 3_600_000;

    private final AttachedFiles files;
    private final FileBytes bytes;
    private final AttachmentSettings settings;
    private final Clock clock;

    SweepingFiles(AttachedFiles files, FileBytes bytes, AttachmentSettings settings, Clock clock) {
        this.files = files;
        this.bytes = bytes;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = AN_HOUR_MS, initialDelay = AN_HOUR_MS)
    public void sweep() {
        files.forgetUnused(clock.instant().minus(settings.keptUnused())).forEach(this::discard);
        bytes.orphans(files::knows).forEach(this::discard);
    }

    private void discard(String fileId) {
        bytes.discard(fileId);
        LOG.info("The bytes {} are of no use any more and are removed", fileId);
    }
}
