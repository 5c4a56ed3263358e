package dev.shinchoku.intake.attachment.type;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Supplier;

import dev.shinchoku.intake.attachment.FileRefusal;
import dev.shinchoku.intake.attachment.FileRefused;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;

/** Tells a file's type by its content. The name only has to agree: what a sender calls a file decides nothing. */
public final class RecognizingTypes {
    private static final TikaConfig TIKA = tika();
    private static final Set<String> ZIP = Set.of("application/zip", "application/x-tika-ooxml");
    /** Shift_JIS looks like no text to Tika. */
    private static final Set<String> TEXT = Set.of("text/plain", "application/octet-stream");
    private static final Set<String> OLD_OFFICE = Set.of("application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint");

    private RecognizingTypes() {}

    /** @throws FileRefused when it is none that is taken, or not what its name says */
    public static FileType of(String fileName, Supplier<InputStream> content) throws IOException {
        String found = detected(fileName, content);
        if (OLD_OFFICE.contains(found)) {
            throw new FileRefused(new FileRefusal.OldOfficeFile());
        }
        FileType type = FileType.ofMediaType(found).orElseThrow(() -> new FileRefused(new FileRefusal.NotTaken(found)));
        if (!type.isNamed(fileName)) {
            throw new FileRefused(new FileRefusal.NameDisagrees(fileName, found));
        }
        inspect(type, content);
        return type;
    }

    private static String detected(String fileName, Supplier<InputStream> content) throws IOException {
        String byContent = byFirstBytes(content);
        return FileType.named(fileName).filter(type -> canBe(type, byContent)).map(FileType::mediaType).orElse(byContent);
    }

    /** A package is a ZIP by its first bytes, and a text has none that tell: what the name promises is then looked for inside. */
    private static boolean canBe(FileType type, String byContent) {
        return switch (type.form()) {
            case PLAIN -> false;
            case OFFICE_OPEN_XML, OPEN_DOCUMENT -> ZIP.contains(byContent);
            case TEXT -> TEXT.contains(byContent);
        };
    }

    private static String byFirstBytes(Supplier<InputStream> content) throws IOException {
        try (InputStream bytes = new BufferedInputStream(content.get())) {
            return TIKA.getMimeRepository().detect(bytes, new Metadata()).toString();
        }
    }

    private static void inspect(FileType type, Supplier<InputStream> content) throws IOException {
        switch (type.form()) {
            case PLAIN -> {
            }
            case OFFICE_OPEN_XML, OPEN_DOCUMENT -> Packages.mustBe(type, content);
            case TEXT -> Texts.mustBeReadable(content);
        }
    }

    private static TikaConfig tika() {
        try {
            return new TikaConfig();
        } catch (TikaException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
