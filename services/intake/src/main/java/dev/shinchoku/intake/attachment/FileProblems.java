package dev.shinchoku.intake.attachment;

import dev.shinchoku.intake.attachment.FileRefusal.Damaged;
import dev.shinchoku.intake.attachment.FileRefusal.Empty;
import dev.shinchoku.intake.attachment.FileRefusal.HasMacros;
import dev.shinchoku.intake.attachment.FileRefusal.Infected;
import dev.shinchoku.intake.attachment.FileRefusal.NameDisagrees;
import dev.shinchoku.intake.attachment.FileRefusal.NotTaken;
import dev.shinchoku.intake.attachment.FileRefusal.OldOfficeFile;
import dev.shinchoku.intake.attachment.FileRefusal.StillBeingScanned;
import dev.shinchoku.intake.attachment.FileRefusal.TooLarge;
import dev.shinchoku.intake.attachment.FileRefusal.UnreadableText;
import dev.shinchoku.intake.attachment.FileRefusal.WithoutName;
import dev.shinchoku.intake.attachment.FileRefusal.Unknown;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.problem.Problems;

/** Tells why a file was not taken, named or handed out as problem details. */
public final class FileProblems {
    private FileProblems() {}

    public static Problem of(FileRefusal refusal) {
        return switch (refusal) {
            case Unknown(var id) -> Problems.unprocessable("attachment-unknown", "There is no such attachment",
                    "The ministry has no attachment %s. Hand the file in again, then name what you get. Nothing was stored.".formatted(id));
            case Empty _ -> Problems.unprocessable("file-empty", "The file is empty", "Choose the file again. Nothing was stored.");
            case TooLarge(var most) -> Problems.tooLarge(most);
            case WithoutName _ -> Problems.badParameter(
                    "Content-Disposition must name the file with its extension, as in attachment; filename*=UTF-8''%E8%A8%98%E9%8C%B2.pdf");
            case NotTaken(var found) -> notTaken(
                    "Its content is %s. Hand in a PDF, an image (PNG, JPEG, GIF, WebP, TIFF), an office file (.docx, .xlsx, .pptx, .odt, .ods, .odp) or a text (.txt, .csv)."
                            .formatted(found));
            case OldOfficeFile _ -> notTaken("It is an office file of the old form. Save it anew as .docx, .xlsx or .pptx, or as PDF.");
            case NameDisagrees(var name, var found) -> notTaken(
                    "It is called %s, but its content is %s. Give it its right extension, or hand in the file that you meant.".formatted(
                            name,
                            found));
            case HasMacros _ -> notTaken("It has macros. Save it without macros, or as PDF.");
            case Damaged(var why) -> notTaken("It cannot be opened safely: %s. Open it, save it anew and try again.".formatted(why));
            case UnreadableText _ -> notTaken("It is no text in UTF-8 or Shift_JIS. Save it anew as UTF-8.");
            case Infected(var finding) -> Problems.unprocessable("file-infected", "The file is infected",
                    "The scanner found %s in it. Its bytes were removed. Tell your security desk.".formatted(finding));
            case StillBeingScanned _ -> Problems.conflict("still-being-scanned", "The file is still being scanned",
                    "It is held back until the scanner has looked at it. Try again in a few seconds.");
        };
    }

    private static Problem notTaken(String detail) {
        return Problems.unprocessable("file-not-taken", "Such a file is not taken", detail + " Nothing was stored.");
    }
}
