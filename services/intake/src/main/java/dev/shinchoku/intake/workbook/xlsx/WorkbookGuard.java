package dev.shinchoku.intake.workbook.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import dev.shinchoku.intake.workbook.UnreadableWorkbook;

/**
 * Looks a file through before any library opens it. What it lets pass unpacks to at most {@link #MOST_BYTES}, has no macros, no document type
 * (thus no entity that grows or reads elsewhere) and no cell so far to the right that a reader would make room up to it.
 */
final class WorkbookGuard {
    static final long MOST_BYTES = 64L << 20;
    static final int MOST_ENTRIES = 500;
    private static final int OVERLAP = 256;
    private static final Pattern FAR_CELL = Pattern.compile("\\sr\\s*=\\s*[\"'](?:[A-Za-z]{4}|[^\"'<>]{0,20}&)");
    private static final Pattern OTHER_ENCODING = Pattern.compile("^[^>]{0,100}encoding\\s*=\\s*[\"'](?!utf-8[\"'])",
            Pattern.CASE_INSENSITIVE);

    private long unpacked;

    private WorkbookGuard() {}

    /** @throws UnreadableWorkbook when the file must not be read */
    static void mustBeHarmless(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new WorkbookGuard().look(zip);
        } catch (ZipException | EOFException e) {
            throw new UnreadableWorkbook("not-a-workbook",
                    "The file is no whole XLSX workbook: it may have been cut off on its way. Save it in Excel as .xlsx and upload it again.",
                    e);
        }
    }

    private void look(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw tooLarge();
        }
        if (isEmpty(zip, "[Content_Types].xml") || isEmpty(zip, "xl/workbook.xml")) {
            throw new UnreadableWorkbook("not-a-workbook",
                    "The file is no XLSX workbook. Upload the one that was downloaded here, filled in.");
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw new UnreadableWorkbook("not-a-workbook", "The workbook has two parts of the same name. Download a new one.");
            }
            if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                throw new UnreadableWorkbook("macros", "The workbook has macros. Save it as .xlsx without macros and upload it again.");
            }
            look(zip, entry);
        }
    }

    private void look(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream part = zip.getInputStream(entry)) {
            byte[] buffer = new byte[1 << 16];
            String before = "";
            for (int read = part.readNBytes(buffer, 0, buffer.length); read > 0; read = part.readNBytes(buffer, 0, buffer.length)) {
                unpacked += read;
                if (unpacked > MOST_BYTES) {
                    throw tooLarge();
                }
                String piece = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                look(before, piece, isXml(entry));
                before = piece.substring(Math.max(0, piece.length() - OVERLAP));
            }
        }
    }

    /** Any part can be named as a sheet, whatever it is called. */
    private static void look(String before, String piece, boolean xml) {
        if (before.isEmpty() && (xml ? isInAnotherEncoding(piece) : isWideText(piece))) {
            throw new UnreadableWorkbook("not-a-workbook",
                    "A part of the workbook is not in UTF-8. Save it in Excel as .xlsx and upload it again.");
        }
        String text = before + piece;
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new UnreadableWorkbook("document-type",
                    "The workbook declares XML entities, which no office program does. Download a new one.");
        }
        if (FAR_CELL.matcher(text).find()) {
            throw new UnreadableWorkbook("not-a-workbook", "The workbook names a cell that cannot be. Download a new one.");
        }
    }

    /** In UTF-16 the words that are looked for would not be found. */
    private static boolean isInAnotherEncoding(String start) {
        String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        return !text.stripLeading().startsWith("<") || text.indexOf('\0') >= 0 || OTHER_ENCODING.matcher(text).find();
    }

    private static boolean isWideText(String start) {
        return start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe") || start.startsWith("<\0") || start.startsWith("\0<")
                || OTHER_ENCODING.matcher(start).find();
    }

    private static boolean isEmpty(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry == null || entry.getSize() == 0;
    }

    private static boolean isXml(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }

    private static UnreadableWorkbook tooLarge() {
        return new UnreadableWorkbook("too-large",
                "The workbook unpacks to more than %,d MB or %d parts. Download a new one and copy your texts into it."
                        .formatted(MOST_BYTES >> 20, MOST_ENTRIES));
    }
}
