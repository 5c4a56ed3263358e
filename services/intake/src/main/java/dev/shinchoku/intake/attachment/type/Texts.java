package dev.shinchoku.intake.attachment.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

import dev.shinchoku.intake.attachment.FileRefusal;
import dev.shinchoku.intake.attachment.FileRefused;

/** Tells whether a file is text: in UTF-8, or in the Shift_JIS that spreadsheets in Japan write. */
final class Texts {
    private static final List<Charset> TAKEN = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

    private Texts() {}

    static void mustBeReadable(Supplier<InputStream> content) throws IOException {
        for (Charset charset : TAKEN) {
            if (isTextIn(charset, content)) {
                return;
            }
        }
        throw new FileRefused(new FileRefusal.UnreadableText());
    }

    private static boolean isTextIn(Charset charset, Supplier<InputStream> content) throws IOException {
        try (Reader text = new InputStreamReader(content.get(), charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] piece = new char[8_192];
            for (int count = text.read(piece); count >= 0; count = text.read(piece)) {
                if (hasControls(piece, count)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean hasControls(char[] piece, int count) {
        for (int i = 0; i < count; i++) {
            if (Character.isISOControl(piece[i]) && "\t\n\r\f".indexOf(piece[i]) < 0) {
                return true;
            }
        }
        return false;
    }
}
