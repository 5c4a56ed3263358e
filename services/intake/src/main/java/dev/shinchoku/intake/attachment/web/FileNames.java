package dev.shinchoku.intake.attachment.web;

import java.text.Normalizer;
import java.util.Optional;

import dev.shinchoku.intake.attachment.FileRefusal;
import dev.shinchoku.intake.attachment.FileRefused;
import org.springframework.http.ContentDisposition;

/** File names as they come with a call and go with an answer. */
final class FileNames {
    private static final int LONGEST = 200;

    private FileNames() {}

    /** The name that {@code Content-Disposition} tells, without its folders; RFC 8187 says how one in Japanese is written. */
    static String in(String contentDisposition) {
        return parsed(contentDisposition).map(ContentDisposition::getFilename).map(FileNames::withoutFolders).map(
                FileNames::cleared).filter(name -> name.contains(".") && !name.startsWith(".")).orElseThrow(() -> new FileRefused(
                        new FileRefusal.WithoutName()));
    }

    private static Optional<ContentDisposition> parsed(String contentDisposition) {
        try {
            return Optional.of(ContentDisposition.parse(contentDisposition));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Without what is not seen and could make a name look like another, and at most 200 characters, its extension kept. */
    private static String cleared(String name) {
        String seen = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        int dot = seen.lastIndexOf('.');
        return seen.length() <= LONGEST || dot < 0 ? seen : seen.substring(0, Math.min(dot, LONGEST)) + seen.substring(dot);
    }
}
