package dev.shinchoku.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Looks for malware. */
public interface Scanner {
    /**
     * The name of what was found; empty when the content is clean.
     *
     * @throws IOException when the scanner does not answer, or could not look: nothing is known then
     */
    Optional<String> findingIn(InputStream content) throws IOException;
}
