package dev.shinchoku.intake.workbook.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.shinchoku.intake.report.ProgressStatus;

/** The words in a workbook, in Japanese and English; both are read whatever language was asked for. */
enum Words {
    INSTRUCTIONS("説明", "Instructions"), REPORTS("報告", "Reports"), INDICATORS("指標", "Indicators"), LABEL("項番", "Label"), PLAN("年次計画",
            "Plan"), FORMER("前回の報告", "Last report"), RETURNED("差戻しの理由", "Why it was returned"), STATUS("状況", "Status"), RESULTS("成果・進捗状況",
                    "Results"), NEXT_PLAN("次年度年次計画", "Next plan"), EVIDENCE("根拠資料(1行に1件、名称 URL)", "Evidence (one a line: title URL)"), NOTE(
                            "備考", "Note"), NAME("指標名", "Name"), UNIT("単位", "Unit"), TARGET("目標値", "Target"), ACTUAL("実績値", "Actual"), AS_OF(
                                    "時点", "As of"), TARGET_CHANGE("目標変更の理由", "Why the target changed"), HOW(
                                            "白い欄に記入してください。灰色の欄は変更できません。指標を加えるときは空いた行に項番から書いてください。数式は使えません。",
                                            "Fill in the white cells; the grey ones cannot be changed. To add an indicator, write into a free row, its label first. Formulas are not taken.");

    private static final List<List<String>> STATUSES = List.of(List.of("未着手", "Not started"), List.of("順調", "On track"), List.of("要注意",
            "At risk"), List.of("遅延", "Delayed"), List.of("完了", "Completed"), List.of("中止", "Discontinued"));

    private final String japanese;
    private final String english;

    Words(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    String in(Locale locale) {
        return isEnglish(locale) ? english : japanese;
    }

    boolean is(String text) {
        return text.equals(japanese) || text.equalsIgnoreCase(english);
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    static String of(ProgressStatus status, Locale locale) {
        return STATUSES.get(status.ordinal()).get(isEnglish(locale) ? 1 : 0);
    }

    static Optional<ProgressStatus> status(String text) {
        return Arrays.stream(ProgressStatus.values()).filter(status -> status.name().equalsIgnoreCase(text) || STATUSES.get(status
                .ordinal()).stream().anyMatch(text::equalsIgnoreCase)).findFirst();
    }

    static String statuses(Locale locale) {
        return String.join(",", Arrays.stream(ProgressStatus.values()).map(status -> of(status, locale)).toList());
    }
}
