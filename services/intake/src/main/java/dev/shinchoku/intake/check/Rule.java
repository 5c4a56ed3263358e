package dev.shinchoku.intake.check;

import java.util.stream.Stream;

import dev.shinchoku.intake.report.ProgressContent;

/** One thing that a content is checked for. */
@FunctionalInterface
interface Rule {
    Stream<Finding> findings(ProgressContent content, Circumstances circumstances);
}
