package dev.shinchoku.service.ops.web;

import dev.shinchoku.service.problem.Problems;

/** How many a page may hold. */
final class Limits {
    private Limits() {}

    static void mustHold(int limit) {
        if (limit < 1 || limit > 1000) {
            throw Problems.badParameter("limit must be from 1 to 1000").refuse();
        }
    }
}
