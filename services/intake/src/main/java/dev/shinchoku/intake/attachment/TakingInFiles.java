package dev.shinchoku.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.shinchoku.intake.attachment.Blob.Scan;
import dev.shinchoku.intake.attachment.FileBytes.Stored;
import dev.shinchoku.intake.attachment.type.FileType;
import dev.shinchoku.intake.attachment.type.RecognizingTypes;
import dev.shinchoku.service.security.Caller;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Takes files in: the bytes first, then what is known of them. A process that dies in between leaves bytes that nobody knows, which a sweep
 * removes; a call that returned has left both. Bytes that are there already are not kept twice.
 */
@Service
@EnableConfigurationProperties(AttachmentSettings.class)
public class TakingInFiles {
    private final FileBytes bytes;
    private final AttachedFiles files;
    private final AttachmentSettings settings;
    private final Clock clock;

    TakingInFiles(FileBytes bytes, AttachedFiles files, AttachmentSettings settings, Clock clock) {
        this.bytes = bytes;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws FileRefused when the file is not one that is taken; nothing is left of it then */
    public AttachedFile take(InputStream content, String fileName, String ministry, Caller officer) throws IOException {
        Stored stored = bytes.store(content, settings.maxSize().toBytes());
        try {
            FileType type = RecognizingTypes.of(fileName, () -> bytes.open(stored.fileId()));
            Blob blob = files.use(new Blob(stored.sha256(), stored.fileId(), stored.bytes(), settings.clamav().isPresent()
                    ? Scan.WAITING
                    : Scan.NOT_SCANNED, Optional.empty()));
            if (!blob.fileId().equals(stored.fileId())) {
                bytes.discard(stored.fileId());
            }
            if (blob.scan() == Scan.INFECTED) {
                throw new FileRefused(new FileRefusal.Infected(blob.finding().orElse("")));
            }
            return files.add(new AttachedFile(UuidCreator.getTimeOrderedEpoch().toString(), ministry, officer.actor().subject(), clock
                    .instant(), fileName, type.mediaType(), blob.bytes(), blob.sha256()));
        } catch (FileRefused e) {
            bytes.discard(stored.fileId());
            throw e;
        }
    }
}
