package dev.shinchoku.local.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;
import tools.jackson.databind.JsonNode;

/** The annual report's table for a terminal: texts are cut to one line, with their length; the pages show them whole. */
final class ReportTable {
    private static final Ministries MINISTRIES = Ministries.registry();
    private static final List<String> HEAD = List.of("項番", "担当府省庁", "年次計画", "成果・進捗状況", "次年度年次計画");
    private static final List<Integer> WIDTHS = List.of(12, 24, 32, 32, 32);

    private final List<String> lines = new ArrayList<>();

    private ReportTable(JsonNode report) {
        lines.add(report.at("/plan/title").asString() + " 年次報告");
        lines.add(row(HEAD));
        lines.add("-".repeat(WIDTHS.stream().mapToInt(width -> width + 2).sum()));
        for (JsonNode section : report.get("sections")) {
            lines.add("%s %s".formatted(section.get("number").asString(), section.get("title").asString()));
            section.get("rows").forEach(each -> lines.add(row(cells(each))));
        }
    }

    static ReportTable of(JsonNode report) {
        return new ReportTable(report);
    }

    List<String> lines() {
        return lines;
    }

    /** Whether every row has accepted results of every responsible ministry. */
    static boolean isComplete(JsonNode report) {
        return report.get("sections").valueStream().flatMap(section -> section.get("rows").valueStream())
                .allMatch(row -> row.get("source").asString().equals("ACCEPTED") && row.get("missing").isEmpty());
    }

    private static List<String> cells(JsonNode row) {
        String relisted = row.hasNonNull("relistedFrom") ? "(再掲)" : "";
        String ministries = row.get("ministries").valueStream().map(code -> MINISTRIES.withCode(code.asString()).map(Ministry::ja).orElse(
                code.asString()))
                .collect(Collectors.joining("、"));
        String label = row.get("label").asString();
        return List.of(label + relisted, ministries, text(row.get("plan")), text(row.get("results")), text(row.get("nextPlan")));
    }

    private static String text(JsonNode passages) {
        return passages.valueStream().map(passage -> passage.get("text").asString()).collect(Collectors.joining(" ")).replaceAll("\\s+",
                " ");
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(fitted(cells.get(i), WIDTHS.get(i))).append("  ");
        }
        return row.toString().stripTrailing();
    }

    /** A full-width character takes two columns of a terminal. */
    private static String fitted(String text, int columns) {
        StringBuilder fitted = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int width = text.charAt(i) > 0xff ? 2 : 1;
            if (used + width > columns - (i + 1 < text.length() ? 2 : 0)) {
                fitted.append('…');
                used += 2;
                break;
            }
            fitted.append(text.charAt(i));
            used += width;
        }
        return fitted + " ".repeat(Math.max(0, columns - used));
    }
}
