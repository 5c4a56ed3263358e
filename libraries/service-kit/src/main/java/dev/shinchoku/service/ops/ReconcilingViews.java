package dev.shinchoku.service.ops;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.service.events.StreamNames;
import dev.shinchoku.service.events.Topics;
import dev.shinchoku.service.ops.Reconciliation.Difference;
import dev.shinchoku.service.ops.Reconciliation.Standing;

/**
 * Compares the heads of a log, wherever they come from, with a view of its topic. Both are walked side by side in the order of the streams'
 * names, so their number does not matter.
 */
public final class ReconcilingViews {
    private static final int MOST_TOLD = 100;
    private static final Set<Standing> AGREE = Set.of(Standing.SAME, Standing.UNKNOWN, Standing.PASSED_OVER);

    private final ConsumedTopic consumed;
    private final Ahead log;
    private final Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    private final Map<String, Boolean> passedOver = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private long streams;

    private ReconcilingViews(ConsumedTopic consumed, Iterator<AppliedHead> log) {
        this.consumed = consumed;
        this.log = new Ahead(log);
    }

    /** @param log the head of every stream of the log, in the order of names by their bytes */
    public static Reconciliation compare(ConsumedTopic consumed, Iterator<AppliedHead> log) {
        return new ReconcilingViews(consumed, log).compare();
    }

    /** The order of a log's and a view's heads. */
    public static int inOrder(String stream, String other) {
        return Arrays.compareUnsigned(stream.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private Reconciliation compare() {
        EventHandler view = consumed.view();
        Topics.kindsOn(consumed.topic()).forEach(kind -> view.heads(kind + "/", this::meet));
        while (log.next().isPresent()) {
            onlyInLog(log.take());
        }
        boolean agrees = AGREE.containsAll(counts.keySet());
        return new Reconciliation(consumed.topic(), streams, count(Standing.SAME), count(Standing.BEHIND), count(Standing.AHEAD), count(
                Standing.MISSING), count(Standing.DIFFERING), count(Standing.UNEXPECTED), count(Standing.UNKNOWN), count(
                        Standing.PASSED_OVER), agrees, differences);
    }

    private void meet(AppliedHead view) {
        while (log.next().filter(head -> inOrder(head.stream(), view.stream()) < 0).isPresent()) {
            onlyInLog(log.take());
        }
        if (log.next().filter(head -> head.stream().equals(view.stream())).isPresent()) {
            AppliedHead head = log.take();
            streams++;
            note(standing(head, view), Optional.of(head), Optional.of(view));
        } else {
            note(Standing.UNEXPECTED, Optional.empty(), Optional.of(view));
        }
    }

    private void onlyInLog(AppliedHead head) {
        streams++;
        boolean passes = passedOver.computeIfAbsent(StreamNames.kindOf(head.stream()), _ -> passesOver(head.stream()));
        note(passes ? Standing.PASSED_OVER : Standing.MISSING, Optional.of(head), Optional.empty());
    }

    private boolean passesOver(String stream) {
        return consumed.view().positions(Set.of(stream)).getOrDefault(stream, 0L) == Long.MAX_VALUE;
    }

    private static Standing standing(AppliedHead log, AppliedHead view) {
        if (view.version() != log.version()) {
            return view.version() < log.version() ? Standing.BEHIND : Standing.AHEAD;
        }
        if (view.hash().isEmpty()) {
            return Standing.UNKNOWN;
        }
        return view.hash().equals(log.hash()) ? Standing.SAME : Standing.DIFFERING;
    }

    private void note(Standing standing, Optional<AppliedHead> head, Optional<AppliedHead> view) {
        counts.merge(standing, 1L, Long::sum);
        if (!AGREE.contains(standing) && differences.size() < MOST_TOLD) {
            differences.add(Difference.of(standing, head, view));
        }
    }

    private long count(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }

    /** Looks one head ahead. */
    private static final class Ahead {
        private final Iterator<AppliedHead> heads;
        private Optional<AppliedHead> next;

        private Ahead(Iterator<AppliedHead> heads) {
            this.heads = heads;
            this.next = following();
        }

        Optional<AppliedHead> next() {
            return next;
        }

        AppliedHead take() {
            AppliedHead taken = next.orElseThrow();
            next = following();
            return taken;
        }

        private Optional<AppliedHead> following() {
            return heads.hasNext() ? Optional.of(heads.next()) : Optional.empty();
        }
    }
}
