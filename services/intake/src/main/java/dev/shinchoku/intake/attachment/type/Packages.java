package dev.shinchoku.intake.attachment.type;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import dev.shinchoku.intake.attachment.FileRefusal;
import dev.shinchoku.intake.attachment.FileRefused;

/**
 * Looks into office files, which are ZIPs: that they are what they are called, hold no macros, and do not unpack to more than any real one. It
 * unpacks to nowhere and stops at the first bound.
 */
final class Packages {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_UNPACKED_BYTES = 512L << 20;
    private static final int LONGEST_MANIFEST_BYTES = 4 << 20;
    private static final String OOXML_TYPES = "[Content_Types].xml";

    private final FileType type;
    private long unpacked;
    private int entries;
    private boolean proven;

    private Packages(FileType type) {
        this.type = type;
    }

    static void mustBe(FileType type, Supplier<InputStream> content) throws IOException {
        Packages inspected = new Packages(type);
        try (ZipInputStream zip = new ZipInputStream(content.get())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inspected.look(entry.getName(), zip);
            }
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            throw damaged("it cannot be unpacked");
        }
        if (!inspected.proven) {
            throw damaged("its content is not that of a ." + type.name().toLowerCase(Locale.ROOT));
        }
    }

    private void look(String name, ZipInputStream zip) throws IOException {
        if (++entries > MOST_ENTRIES) {
            throw damaged("it has more than 10,000 parts");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin") || name.startsWith("Basic/")) {
            throw new FileRefused(new FileRefusal.HasMacros());
        }
        boolean tellsType = name.equals(OOXML_TYPES) || name.equals("mimetype");
        byte[] text = tellsType ? zip.readNBytes(LONGEST_MANIFEST_BYTES) : new byte[0];
        count(text.length);
        if (tellsType) {
            proveBy(name, new String(text, StandardCharsets.UTF_8));
        }
        byte[] piece = new byte[1 << 16];
        for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
            count(read);
        }
    }

    private void proveBy(String name, String text) {
        if (text.contains("macroEnabled") || text.contains("vbaProject")) {
            throw new FileRefused(new FileRefusal.HasMacros());
        }
        boolean isOoxml = name.equals(OOXML_TYPES) && text.contains(type.mediaType() + ".main+xml");
        boolean isOpenDocument = name.equals("mimetype") && text.strip().equals(type.mediaType());
        proven = proven || isOoxml || isOpenDocument;
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED_BYTES) {
            throw damaged("it unpacks to more than 512 MB");
        }
    }

    private static FileRefused damaged(String why) {
        return new FileRefused(new FileRefusal.Damaged(why));
    }
}
