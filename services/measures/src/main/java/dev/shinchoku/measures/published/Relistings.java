package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the remarks that a measure is shown again off the ends of its texts. */
final class Relistings {
    private static final Pattern AT_END = Pattern.compile(
            "[\\s・]*(?:[(（\\[【［〔](一部)?再掲\\s*([^。]{0,20}?)[)）\\]】］〕]|[(（\\[【［〔](一部)?再掲()|(一部)?再掲\\s*([^。、]{0,20}?)[)）\\]】］〕])$");

    private final List<Relisting> found = new ArrayList<>();

    /** Takes it off the last paragraph, which may hold nothing else. */
    List<Paragraph> takeOff(List<Paragraph> paragraphs) {
        List<Paragraph> left = new ArrayList<>(paragraphs);
        Paragraph last = left.removeLast();
        String text = takeOff(last.text());
        if (!text.isEmpty()) {
            left.add(new Paragraph(text, last.line()));
        }
        return left;
    }

    String takeOff(String text) {
        Matcher remark = AT_END.matcher(text);
        if (!remark.find()) {
            return text;
        }
        boolean partly = remark.group().contains("一部");
        String path = remark.group().replaceAll("[\\s・(（\\[【［〔]*(一部)?再掲\\s*", "").replaceAll("[)）\\]】］〕]$", "").strip();
        add(new Relisting(restored(path), partly));
        return text.substring(0, remark.start());
    }

    /** The last bracket of {@code (再掲 4-(9))} may close the path or the remark: whichever balances. */
    private static String restored(String path) {
        boolean opened = Glyphs.plain(path).chars().filter(c -> c == '(').count() > Glyphs.plain(path).chars().filter(c -> c == ')')
                .count();
        return opened ? path + ")" : path;
    }

    private void add(Relisting relisting) {
        if (!found.contains(relisting)) {
            found.add(relisting);
        }
    }

    List<Relisting> found() {
        return List.copyOf(found);
    }
}
