package dev.shinchoku.intake.workbook;

import java.util.Optional;

/** Uploads that wait to be confirmed. They are forgotten after a day. */
public interface Uploads {
    /** When it returns, the upload is there whole; a process that dies in between leaves none. */
    void add(Upload upload);

    Optional<Upload> load(String uploadId);
}
