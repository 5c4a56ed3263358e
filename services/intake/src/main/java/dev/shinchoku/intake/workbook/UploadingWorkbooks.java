package dev.shinchoku.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.stereotype.Service;

/** Takes filled-in workbooks in: what they say is kept, not the files. */
@Service
public class UploadingWorkbooks {
    static final long MOST_BYTES = 20_000_000;
    private static final int PIECE_BYTES = 1 << 16;

    private final WorkbookFormat format;
    private final Uploads uploads;
    private final Clock clock;

    UploadingWorkbooks(WorkbookFormat format, Uploads uploads, Clock clock) {
        this.format = format;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @throws UnreadableWorkbook when the file is none that is taken; nothing is kept then */
    public Upload take(InputStream body, String roundId, String ministry, String by, Locale locale) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            copy(body, file);
            Upload upload = new Upload(UuidCreator.getTimeOrderedEpoch().toString(), roundId, ministry, by, clock.instant(), format.read(
                    file,
                    locale));
            uploads.add(upload);
            return upload;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(InputStream body, Path file) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw new UnreadableWorkbook("too-large",
                            "A workbook has at most 20 MB. Take pictures out of it, and upload it again.");
                }
                out.write(piece, 0, read);
            }
        }
    }
}
