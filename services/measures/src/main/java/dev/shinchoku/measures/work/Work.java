package dev.shinchoku.measures.work;

import java.util.Optional;

/** Something that takes many events on many streams. Once accepted it is finished, whatever dies in between. */
public sealed interface Work {
    /** @param text of the published pages, with a form feed between pages: the source, kept as it came */
    record ImportPages(String planId, String text) implements Work {}

    /** @param planId the plan of the coming year: made if it is not there yet */
    record CarryOver(String fromPlanId, String planId, String title, Optional<String> strategy) implements Work {}
}
