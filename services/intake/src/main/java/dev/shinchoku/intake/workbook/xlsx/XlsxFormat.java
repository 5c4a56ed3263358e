package dev.shinchoku.intake.workbook.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import dev.shinchoku.intake.workbook.FilledWorkbook;
import dev.shinchoku.intake.workbook.OwedReport;
import dev.shinchoku.intake.workbook.WorkbookFormat;
import org.springframework.stereotype.Component;

@Component
class XlsxFormat implements WorkbookFormat {
    @Override
    public void write(List<OwedReport> reports, Locale locale, OutputStream out) throws IOException {
        WorkbookWriter.write(reports, locale, out);
    }

    @Override
    public FilledWorkbook read(Path file, Locale locale) throws IOException {
        return WorkbookReader.read(file, locale);
    }
}
