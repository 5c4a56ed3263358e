package dev.shinchoku.intake.report;

/** How a measure stands: 未着手, 順調, 要注意, 遅延, 完了, 中止. */
public enum ProgressStatus {
    NOT_STARTED, ON_TRACK, AT_RISK, DELAYED, COMPLETED, DISCONTINUED
}
