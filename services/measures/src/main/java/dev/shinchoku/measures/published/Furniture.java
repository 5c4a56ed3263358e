package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands on a page and is no part of the plan: running titles, page numbers, and the words of the site that hosts the text. */
final class Furniture {
    private static final Pattern RUNNING_TITLE = Pattern.compile("(別添\\d*)?\\d{4}年度の.{4,40}実施状況及び\\d{4}年度年次計画|別添\\d*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("(別添\\d*)?[-‐–—―ー−]+\\d{1,4}[-‐–—―ー−]+|\\d{1,4}/\\d{1,4}|[Pp]\\.?\\d{1,4}");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern HOST = Pattern.compile("よむ、つかう、まなぶ。|公開元URL.*|出典情報.*|[低高]解像度画像をダウンロード"
            + "|資料テキストはコンピュータによる自動処理.*|テキストをコピーしてご利用いただく際は.*|.*\\(\\d+ページ\\)");
    private static final Pattern HOST_ENDS = Pattern.compile("テキストをコピーしてご利用いただく際は.*");
    private static final int LONGEST_HOST_INTRODUCTION = 20;

    private final Warnings warnings;

    Furniture(Warnings warnings) {
        this.warnings = warnings;
    }

    /** The lines that are left; the others are reported. */
    List<Line> remove(List<Line> lines) {
        List<Line> left = new ArrayList<>();
        List<Line> page = new ArrayList<>();
        for (Line line : lines) {
            if (line.opensPage()) {
                left.addAll(page);
                page.clear();
            }
            page.add(line);
            if (HOST_ENDS.matcher(line.plain()).matches() && page.size() <= LONGEST_HOST_INTRODUCTION) {
                page.forEach(host -> warnings.furniture(host, "Words of the site that hosts the text."));
                page.clear();
            }
        }
        left.addAll(page);
        return withoutSingleLines(left);
    }

    /** What follows furniture stands at a page's top, even where no form feed says so. */
    private List<Line> withoutSingleLines(List<Line> lines) {
        List<Line> left = new ArrayList<>();
        boolean atTop = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean endsPage = i + 1 == lines.size() || lines.get(i + 1).opensPage();
            boolean furniture = isFurniture(line.plain(), endsPage);
            if (furniture) {
                warnings.furniture(line, "A running title, a page number or a word of the site that hosts the text.");
            } else {
                left.add(new Line(line.number(), line.opensPage() || atTop, line.text()));
            }
            atTop = furniture;
        }
        return left;
    }

    private static boolean isFurniture(String plain, boolean endsPage) {
        return RUNNING_TITLE.matcher(plain).matches() || PAGE_NUMBER.matcher(plain).matches() || HOST.matcher(plain).matches()
                || endsPage && BARE_NUMBER.matcher(plain).matches();
    }
}
