package dev.shinchoku.reporting.overview.web;

import java.time.Duration;
import java.util.List;

import dev.shinchoku.pages.Words;
import dev.shinchoku.reporting.overview.Counts;
import dev.shinchoku.reporting.overview.Overview;
import org.springframework.stereotype.Component;

/** The overview's one message, as a sentence with figures. */
@Component
class OverviewWords {
    private final Words words;

    OverviewWords(Words words) {
        this.words = words;
    }

    String message(Overview overview) {
        Counts total = overview.total();
        if (total.total() == 0) {
            return words.of("overview.message.nothing");
        }
        if (overview.round().isCancelled()) {
            return words.of("overview.message.cancelled", total.total(), total.accepted());
        }
        return total.accepted() == total.total()
                ? words.of("overview.message.complete", total.total())
                : words.of("overview.message.accepted", total.total(), total.accepted()) + words.of("format.between-sentences") + urgent(
                        overview);
    }

    private String urgent(Overview overview) {
        Counts total = overview.total();
        if (total.late() > 0) {
            List<String> late = overview.lateMinistries();
            return late.size() == 1
                    ? words.of("overview.message.late-one", total.late(), words.ministry(late.getFirst()))
                    : words.of("overview.message.late", total.late(), late.size());
        }
        if (total.owed() > 0) {
            long days = Duration.between(overview.trueAt(), overview.round().dueAt()).toDays();
            return words.of("overview.message.due", total.owed(), days);
        }
        return words.of("overview.message.review", total.submitted());
    }
}
