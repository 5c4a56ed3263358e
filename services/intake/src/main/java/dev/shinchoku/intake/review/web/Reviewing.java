package dev.shinchoku.intake.review.web;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;

/** What the pages of the review have in common. */
final class Reviewing {
    private static final List<String> DEEDS = List.of("accepted", "returned");

    private Reviewing() {}

    /** Whoever sees all may look; who may decide is decided at each report. */
    static void mustReview(Caller caller) {
        if (!caller.seesAll()) {
            throw Problems.forbidden("The review queue is the coordinating office's. Your ministry's reports are on its desk.").refuse();
        }
    }

    /** @param deed as an address names it, which anybody may have written */
    static Optional<String> done(String deed) {
        return DEEDS.stream().filter(deed::equals).findFirst();
    }
}
