package dev.shinchoku.local.launcher.demo;

import java.util.List;
import java.util.Map;

/** What the demo's ministries report: written for the demo, and the same at each run. */
final class SampleProgress {
    private static final List<Map<String, Object>> REPORTS = List.of(
            report("ON_TRACK", "・計画した事業を全て実施した。利用者への聞き取りでは、手続に要する時間が前年度より2割短くなったとの回答が多かった。",
                    "・対象とする地方公共団体を 200 団体に広げるとともに、利用者の声を四半期ごとに集め、改善の結果を公表する。",
                    Map.of("name", "参加した団体", "unit", "団体", "target", 120, "actual", 134)),
            report("ON_TRACK", "・手引を改訂し、全国6か所で説明会を開催した。説明会には延べ 840 名が参加し、資料は公開後3か月で1万回閲覧された。",
                    "・手引の内容を研修の教材に反映し、都道府県ごとの研修を始める。", Map.of("name", "説明会の参加者", "unit", "名", "target", 800, "actual", 840)),
            report("AT_RISK", "・設計は終えたが、機器の調達に時間を要し、試行の開始が 2025 年1月となった。試行の期間は2か月を確保した。",
                    "・試行の結果を 2025 年6月までに取りまとめ、本格運用の可否を判断する。", Map.of("name", "試行の拠点", "unit", "か所", "target", 12, "actual", 7)),
            report("DELAYED", "・関係機関との調整に時間を要し、基準の公表が翌年度となった。調整は 2025 年3月に終えた。",
                    "・基準を 2025 年5月に公表し、同年9月までに全ての対象機関へ周知する。", Map.of("name", "調整を終えた機関", "unit", "機関", "target", 47, "actual", 31)),
            report("COMPLETED", "・報告書を取りまとめ、2025 年2月に公表した。提言のうち制度の見直しを要しないものは、年度内に全て実施した。",
                    "・提言の実施状況を確かめ、結果を公表する。", Map.of("name", "実施した提言", "unit", "件", "target", 9, "actual", 9)));

    private SampleProgress() {}

    static Map<String, Object> of(int number) {
        return REPORTS.get(number % REPORTS.size());
    }

    /** The same with what the coordinating office asked for. */
    static Map<String, Object> withDetails(Map<String, Object> report) {
        Map<String, Object> more = new java.util.HashMap<>(report);
        more.put("results", report.get("results") + "\n・実績の内訳は、都道府県 21、市区町村 113 である。");
        more.put("evidence", List.of(Map.of("title", "実績の内訳", "url", "https://example.go.jp/breakdown")));
        return more;
    }

    private static Map<String, Object> report(String status, String results, String nextPlan, Map<String, Object> indicator) {
        return Map.of("status", status, "results", results, "nextPlan", nextPlan, "indicators", List.of(indicator));
    }
}
