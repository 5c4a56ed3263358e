package dev.shinchoku.intake.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The kind of file that people fill in. */
public interface WorkbookFormat {
    void write(List<OwedReport> reports, Locale locale, OutputStream out) throws IOException;

    /** @throws UnreadableWorkbook when the file is none that is taken */
    FilledWorkbook read(Path file, Locale locale) throws IOException;
}
