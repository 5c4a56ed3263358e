package dev.shinchoku.intake.attachment;

/** Why a file is not taken, or not handed out. */
public sealed interface FileRefusal {
    /** Nobody of the ministry has handed in such a file, or it was removed since no report named it. */
    record Unknown(String attachmentId) implements FileRefusal {}

    record Empty() implements FileRefusal {}

    record TooLarge(long maxBytes) implements FileRefusal {}

    record WithoutName() implements FileRefusal {}

    /** @param found what the content is */
    record NotTaken(String found) implements FileRefusal {}

    record OldOfficeFile() implements FileRefusal {}

    /** @param found what the content is, whatever the name says */
    record NameDisagrees(String fileName, String found) implements FileRefusal {}

    record HasMacros() implements FileRefusal {}

    /** A package that is not what it says it is, or that would unpack to too much. */
    record Damaged(String why) implements FileRefusal {}

    record UnreadableText() implements FileRefusal {}

    record Infected(String finding) implements FileRefusal {}

    record StillBeingScanned() implements FileRefusal {}
}
