package dev.shinchoku.intake.workbook.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.shinchoku.intake.workbook.CellProblem;
import dev.shinchoku.intake.workbook.Preview;
import dev.shinchoku.intake.workbook.Preview.Change;
import dev.shinchoku.intake.workbook.Upload;

/**
 * An uploaded workbook, and what confirming it would do now.
 *
 * @param counts how many rows do what
 * @param strays problems in rows that belong to no report
 */
record UploadView(String uploadId, String roundId, String ministry, String uploadedBy, Instant uploadedAt, Map<Change, Long> counts,
        List<Preview.Row> rows, List<CellProblem> strays) {
    static UploadView of(Upload upload, Preview preview) {
        return new UploadView(upload.uploadId(), upload.roundId(), upload.ministry(), upload.by(), upload.at(), preview.rows().stream()
                .collect(
                        Collectors.groupingBy(Preview.Row::change, Collectors.counting())), preview.rows(), preview.strays());
    }
}
