package dev.shinchoku.intake.attachment.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.shinchoku.intake.attachment.FileRefusal;
import dev.shinchoku.intake.attachment.FileRefused;
import org.junit.jupiter.api.Test;

class RecognizingTypesTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] EXECUTABLE = "MZ\u0090\0\3\0\0\0\4\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] OLD_WORD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
    private static final String SHEET = "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    @Test
    void a_type_is_told_by_its_content() throws IOException {
        assertThat(RecognizingTypes.of("記録.PDF", () -> new ByteArrayInputStream(PDF))).isEqualTo(FileType.PDF);
        assertThat(of("図.png", PNG)).isEqualTo(FileType.PNG);
        assertThat(of("表.xlsx", zip(Map.of("[Content_Types].xml", SHEET)))).isEqualTo(FileType.XLSX);
        assertThat(of("文.odt", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")))).isEqualTo(FileType.ODT);
    }

    @Test
    void texts_are_taken_in_utf_8_and_in_shift_jis() throws IOException {
        assertThat(of("一覧.csv", "項番,状況\r\n1,順調\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileType.CSV);
        assertThat(of("一覧.csv", "項番,状況\r\n1,順調\r\n".getBytes(Charset.forName("windows-31j")))).isEqualTo(FileType.CSV);
        assertThat(refusal("覚書.txt", new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1, 2})).isInstanceOf(FileRefusal.UnreadableText.class);
    }

    @Test
    void a_name_decides_nothing() {
        assertThat(refusal("記録.pdf", EXECUTABLE)).isInstanceOf(FileRefusal.NotTaken.class);
        assertThat(refusal("記録.png", PDF)).isEqualTo(new FileRefusal.NameDisagrees("記録.png", "application/pdf"));
        assertThat(refusal("記録.zip", zip(Map.of("a.txt", "a")))).isEqualTo(new FileRefusal.NotTaken("application/zip"));
        assertThat(refusal("文.docx", zip(Map.of("[Content_Types].xml", SHEET)))).isInstanceOf(FileRefusal.Damaged.class);
        assertThat(refusal("表.xlsx", zip(Map.of("a.txt", "a")))).isInstanceOf(FileRefusal.Damaged.class);
        assertThat(refusal("頁.html", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(
                FileRefusal.NotTaken.class);
    }

    @Test
    void old_office_files_and_macros_are_refused_with_what_to_do() {
        assertThat(refusal("文.doc", OLD_WORD)).isInstanceOf(FileRefusal.OldOfficeFile.class);
        assertThat(refusal("表.xlsx", zip(new LinkedHashMap<>(Map.of("[Content_Types].xml", SHEET, "xl/vbaProject.bin", "x")))))
                .isInstanceOf(
                        FileRefusal.HasMacros.class);
        assertThat(refusal("表.xlsx", zip(Map.of("[Content_Types].xml", SHEET.replace("sheet.main", "sheet.macroEnabled.main")))))
                .isInstanceOf(FileRefusal.HasMacros.class);
    }

    @Test
    void a_package_that_unpacks_to_too_much_or_is_cut_off_is_refused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(SHEET.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/bomb.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 520; i++) {
                zip.write(zeros);
            }
        }
        assertThat(refusal("表.xlsx", bomb.toByteArray())).isEqualTo(new FileRefusal.Damaged("it unpacks to more than 512 MB"));
        byte[] whole = zip(Map.of("[Content_Types].xml", SHEET + " ".repeat(5_000)));
        assertThat(refusal("表.xlsx", java.util.Arrays.copyOf(whole, 60))).isInstanceOf(FileRefusal.Damaged.class);
    }

    private static FileType of(String name, byte[] content) throws IOException {
        return RecognizingTypes.of(name, () -> new ByteArrayInputStream(content));
    }

    private static FileRefusal refusal(String name, byte[] content) {
        FileRefusal[] refusal = new FileRefusal[1];
        assertThatThrownBy(() -> of(name, content)).isInstanceOfSatisfying(FileRefused.class, e -> refusal[0] = e.refusal());
        return refusal[0];
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
