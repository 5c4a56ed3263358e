package dev.shinchoku.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.shinchoku.intake.report.ReportId;
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
            FilledWorkbook filled = format.read(file, locale);
            mustBeOf(roundId, ministry, filled);
            Upload upload = new Upload(UuidCreator.getTimeOrderedEpoch().toString(), roundId, ministry, by, clock.instant(), filled);
            uploads.add(upload);
            return upload;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A workbook of which no row belongs here is the wrong file; single rows that do not are refused each at its cell. */
    private static void mustBeOf(String roundId, String ministry, FilledWorkbook filled) {
        List<ReportId> ids = filled.rows().stream().map(FilledRow::reportId).map(ReportId::parse).flatMap(Optional::stream).toList();
        if (!ids.isEmpty() && ids.stream().noneMatch(id -> id.ministry().equals(ministry))) {
            throw new UnreadableWorkbook("of-another-ministry",
                    "The workbook is another ministry's. Upload the one that was downloaded for this ministry.");
        }
        if (!ids.isEmpty() && ids.stream().noneMatch(id -> id.roundId().equals(roundId))) {
            throw new UnreadableWorkbook("of-another-round",
                    "The workbook is of another round. Upload it to its own, or download the one of this round.");
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
