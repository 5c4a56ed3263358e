package dev.shinchoku.intake.workbook;

import java.time.Instant;

/**
 * A workbook that was uploaded and waits to be confirmed.
 *
 * @param by who uploaded it, as the sign-in names them
 */
public record Upload(String uploadId, String roundId, String ministry, String by, Instant at, FilledWorkbook filled) {}
