package dev.shinchoku.intake.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.intake.plan.KnownPlans;
import dev.shinchoku.intake.report.RoundRules.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the open rounds when the plan has changed, when a round's time to open has come, at an instance's start, and now and then: another
 * instance may have died in the midst of asking. Every instance looks; whoever is first asks.
 */
@Component
class WatchingRounds {
    private static final Logger LOG = LoggerFactory.getLogger(WatchingRounds.class);
    /** An import, or a reading of the topic from its beginning, passes through places that a measure does not have in the end. */
    private static final Duration QUIET = Duration.ofSeconds(2);
    /** A round may be shown in the list a little after it was laid down. */
    private static final Duration LATE_LIST = Duration.ofSeconds(5);

    private final Rounds rounds;
    private final RequestingReports requesting;
    private final Clock clock;
    private final AtomicBoolean mustLook = new AtomicBoolean(true);
    private final AtomicLong heardAtNanos = new AtomicLong(System.nanoTime());
    private volatile Instant lookedAt = Instant.EPOCH;

    WatchingRounds(Rounds rounds, KnownPlans plans, RequestingReports requesting, Clock clock) {
        this.rounds = rounds;
        this.requesting = requesting;
        this.clock = clock;
        plans.onChange(this::planHasChanged);
    }

    private void planHasChanged() {
        heardAtNanos.set(System.nanoTime());
        mustLook.set(true);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void nowAndThen() {
        mustLook.set(true);
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        boolean must = mustLook.getAndSet(false);
        try {
            Instant now = clock.instant();
            List<Round> all = rounds.all();
            if (must) {
                lookAtOpenOnes(all, now);
            } else {
                all.stream().filter(round -> hasJustOpened(round, now)).forEach(requesting::missingIn);
            }
            lookedAt = now;
        } catch (RuntimeException e) {
            LOG.warn("Not all reports could be requested, trying again: {}", Unquoted.of(e));
            mustLook.set(true);
        }
    }

    /** Asks for what is missing at once, and changes what is asked for when the plan has come to rest. */
    private void lookAtOpenOnes(List<Round> all, Instant now) {
        boolean quiet = System.nanoTime() - heardAtNanos.get() > QUIET.toNanos();
        Consumer<Round> ask = quiet ? requesting::allIn : requesting::missingIn;
        all.stream().filter(round -> round.phase(now) == Phase.OPEN).forEach(ask);
        if (!quiet) {
            mustLook.set(true);
        }
    }

    private boolean hasJustOpened(Round round, Instant now) {
        return round.phase(now) == Phase.OPEN && round.opensAt().filter(opens -> opens.isAfter(lookedAt.minus(LATE_LIST))).isPresent();
    }
}
