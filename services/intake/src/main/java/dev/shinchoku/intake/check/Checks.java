package dev.shinchoku.intake.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.shinchoku.intake.question.Field;
import dev.shinchoku.intake.question.Questions.Question;
import dev.shinchoku.intake.report.ProgressContent;

/** What a content is checked for before it can be submitted: the same by API, workbook and form. */
public final class Checks {
    private Checks() {}

    /** Errors first, each in the order of the content's fields. */
    public static List<Finding> of(ProgressContent content, Circumstances circumstances) {
        List<Finding> findings = new ArrayList<>();
        for (Question question : circumstances.questions().fields()) {
            if (question.required() && isEmpty(content, question.field())) {
                findings.add(Finding.error("required", question.field().pointer(), Map.of()));
            }
        }
        return findings;
    }

    private static boolean isEmpty(ProgressContent content, Field field) {
        return switch (field) {
            case RESULTS -> content.results().isBlank();
            case NEXT_PLAN -> content.nextPlan().isBlank();
            case INDICATORS -> content.indicators().isEmpty();
            case EVIDENCE -> content.evidence().isEmpty() && content.attachments().isEmpty();
            case NOTE -> content.note().isEmpty();
        };
    }
}
