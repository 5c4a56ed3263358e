package dev.shinchoku.intake.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.intake.desk.DeskFilter;
import dev.shinchoku.intake.desk.DeskLine;
import dev.shinchoku.intake.desk.Desks;
import dev.shinchoku.intake.telling.Chases.Chase;
import dev.shinchoku.intake.telling.Chasing;
import org.springframework.stereotype.Component;

/** Who owes reports, who is late with them, and when they were last reminded. */
@Component
public class LateReports {
    private static final Comparator<Owing> LATEST_FIRST = Comparator.comparing((Owing owing) -> owing.late() == 0).thenComparing(
            Owing::dueAt).thenComparing(Comparator.comparing(Owing::owed).reversed()).thenComparing(Owing::ministry);

    private final Desks desks;
    private final Chasing chasing;
    private final Clock clock;

    LateReports(Desks desks, Chasing chasing, Clock clock) {
        this.desks = desks;
        this.chasing = chasing;
        this.clock = clock;
    }

    /** By round and ministry: those that are late first, the longest late at the top. */
    public List<Owing> all() {
        Map<String, List<DeskLine>> byRound = desks.of(Optional.empty(), DeskFilter.NONE, clock.instant()).all().stream().filter(
                DeskLine::isOwed).collect(Collectors.groupingBy(line -> line.report().roundId(), TreeMap::new, Collectors.toList()));
        return byRound.entrySet().stream().flatMap(round -> inRound(round.getKey(), round.getValue())).sorted(LATEST_FIRST).toList();
    }

    private Stream<Owing> inRound(String roundId, List<DeskLine> lines) {
        Map<String, Chase> last = chasing.lastIn(roundId);
        return lines.stream().collect(Collectors.groupingBy(line -> line.report().ministry())).entrySet().stream().map(
                ministry -> owing(ministry.getKey(), ministry.getValue(), Optional.ofNullable(last.get(ministry.getKey()))));
    }

    private Owing owing(String ministry, List<DeskLine> lines, Optional<Chase> last) {
        DeskLine first = lines.stream().min(Comparator.comparing(DeskLine::dueAt)).orElseThrow();
        return new Owing(first.report().roundId(), first.roundTitle(), ministry, lines.size(), (int) lines.stream().filter(DeskLine::late)
                .count(), first.dueAt(), chasing.mailed(ministry), last);
    }

    /**
     * What a ministry owes in a round.
     *
     * @param late how many of them are late
     * @param dueAt of what is due first
     * @param mailed how many of its people and mailboxes are mailed reminders
     * @param last when it was last reminded by hand
     */
    public record Owing(String roundId, String roundTitle, String ministry, int owed, int late, Instant dueAt, int mailed,
            Optional<Chase> last) {}
}
