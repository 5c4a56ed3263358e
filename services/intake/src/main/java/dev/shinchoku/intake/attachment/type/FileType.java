package dev.shinchoku.intake.attachment.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of file that are taken as evidence. */
public enum FileType {
    PDF("application/pdf", Form.PLAIN, "pdf"), PNG("image/png", Form.PLAIN, "png"), JPEG("image/jpeg", Form.PLAIN, "jpg", "jpeg"), GIF(
            "image/gif", Form.PLAIN, "gif"), WEBP("image/webp", Form.PLAIN, "webp"), TIFF("image/tiff", Form.PLAIN, "tif", "tiff"), DOCX(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Form.OFFICE_OPEN_XML, "docx"), XLSX(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Form.OFFICE_OPEN_XML, "xlsx"), PPTX(
                                    "application/vnd.openxmlformats-officedocument.presentationml.presentation", Form.OFFICE_OPEN_XML,
                                    "pptx"), ODT("application/vnd.oasis.opendocument.text", Form.OPEN_DOCUMENT, "odt"), ODS(
                                            "application/vnd.oasis.opendocument.spreadsheet", Form.OPEN_DOCUMENT, "ods"), ODP(
                                                    "application/vnd.oasis.opendocument.presentation", Form.OPEN_DOCUMENT, "odp"), TEXT(
                                                            "text/plain", Form.TEXT, "txt"), CSV("text/csv", Form.TEXT, "csv");

    private final String mediaType;
    private final Form form;
    private final List<String> extensions;

    FileType(String mediaType, Form form, String... extensions) {
        this.mediaType = mediaType;
        this.form = form;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    Form form() {
        return form;
    }

    boolean isNamed(String fileName) {
        return extensions.contains(extensionOf(fileName));
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    static Optional<FileType> named(String fileName) {
        return Arrays.stream(values()).filter(type -> type.isNamed(fileName)).findFirst();
    }

    private static String extensionOf(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What has to be looked at besides the first bytes. */
    enum Form {
        PLAIN, OFFICE_OPEN_XML, OPEN_DOCUMENT, TEXT
    }
}
