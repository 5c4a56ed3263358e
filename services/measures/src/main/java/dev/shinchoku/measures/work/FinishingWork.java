package dev.shinchoku.measures.work;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.AppendRefused;
import dev.shinchoku.eventlog.AppendUncertain;
import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.consume.Transience;
import dev.shinchoku.eventlog.relay.Lease;
import dev.shinchoku.eventlog.relay.Lease.Term;
import dev.shinchoku.eventlog.relay.MongoLease;
import dev.shinchoku.measures.work.Work.CarryOver;
import dev.shinchoku.measures.work.Work.ImportPages;
import dev.shinchoku.measures.work.WorkLedger.AcceptedWork;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Sees accepted work through: one piece after another, in the order in which it was accepted, by one instance at a time. What a crash left
 * unfinished is finished before anything that was accepted later, so an old page never undoes a newer one.
 */
@Service
public class FinishingWork {
    private static final Logger LOG = LoggerFactory.getLogger(FinishingWork.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WorkLedger ledger;
    private final Worker<ImportPages, ?> importing;
    private final Worker<CarryOver, ?> carryingOver;
    private final Lease lease;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final ReentrantLock oneThread = new ReentrantLock();

    FinishingWork(WorkLedger ledger, Worker<ImportPages, ?> importing, Worker<CarryOver, ?> carryingOver, MongoDatabase database,
            Clock clock) {
        this.ledger = ledger;
        this.importing = importing;
        this.carryingOver = carryingOver;
        this.lease = new MongoLease(database, "work", LEASE);
        this.clock = clock;
    }

    /**
     * Accepts the work and sees it through, with whatever was left unfinished before.
     *
     * @return what its worker tells
     * @throws dev.shinchoku.service.problem.Problem.Refused 503 when another instance is at work for long: the work is accepted all the same
     */
    public Object finish(Work work, Request request) {
        if (!gotTheThread()) {
            throw Problems.busy("Earlier work is still under way. Send the request again in a minute. Nothing was stored.").refuse();
        }
        try {
            AcceptedWork own = ledger.accept(work, request.actor(), request.now());
            return finished(own).orElseThrow(() -> Problems
                    .busy("It is accepted and will be finished by itself, but that takes longer. Look at the plan in a minute.").refuse())
                    .report();
        } finally {
            oneThread.unlock();
        }
    }

    /** Empty where it could not be finished now: it is not lost, the next look goes on with it. */
    private Optional<Outcome> finished(AcceptedWork own) {
        try {
            return finishAll(PATIENCE).flatMap(outcomes -> Optional.ofNullable(outcomes.get(own.id())));
        } catch (TurnIsOver | AppendUncertain | AppendRefused.VersionConflict | MongoException e) {
            LOG.warn("The work {} goes on later: {}", own.id(), Unquoted.of(e));
            return Optional.empty();
        }
    }

    private boolean gotTheThread() {
        try {
            return oneThread.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Finishes what a crash left behind. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 2_000)
    void finishWhatIsLeft() {
        try {
            if (!ledger.unfinished().isEmpty()) {
                var _ = finishAll(Duration.ZERO);
            }
        } catch (RuntimeException e) {
            LOG.warn("Unfinished work waits on: {}", Unquoted.of(e));
        }
    }

    private Optional<Map<String, Outcome>> finishAll(Duration patience) {
        oneThread.lock();
        try {
            return turn(patience).map(this::finishInTurn);
        } finally {
            oneThread.unlock();
        }
    }

    private Map<String, Outcome> finishInTurn(Term term) {
        try {
            Map<String, Outcome> outcomes = new HashMap<>();
            for (AcceptedWork work : ledger.unfinished()) {
                outcomes.put(work.id(), finish(work, term));
            }
            return outcomes;
        } finally {
            lease.release(term);
        }
    }

    /** What fails for a reason of its own would fail for ever: it is put aside with the reason, and does not hold up what comes after. */
    private Outcome finish(AcceptedWork work, Term term) {
        try {
            Object report = carryOut(work, term);
            ledger.finish(work, clock.instant());
            return new Done(report);
        } catch (TurnIsOver | AppendUncertain | AppendRefused.VersionConflict e) {
            throw e;
        } catch (RuntimeException e) {
            if (Transience.isIn(e)) {
                throw e;
            }
            LOG.error("The work {} cannot be finished", work.id(), e);
            ledger.putAside(work, e.toString(), clock.instant());
            return new PutAside(e);
        }
    }

    private Object carryOut(AcceptedWork accepted, Term term) {
        Request request = Request.of(accepted.actor(), clock.instant());
        return switch (accepted.work()) {
            case ImportPages pages -> importing.carryOut(pages, request, () -> mustLast(term));
            case CarryOver carryOver -> carryingOver.carryOut(carryOver, request, () -> mustLast(term));
        };
    }

    private static void mustLast(Term term) {
        if (term.hasEnded()) {
            throw new TurnIsOver();
        }
    }

    private Optional<Term> turn(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<Term> term = lease.acquire(holder);
        while (term.isEmpty() && System.nanoTime() - deadline < 0) {
            pause();
            term = lease.acquire(holder);
        }
        return term;
    }

    private sealed interface Outcome {
        Object report();
    }

    private record Done(Object report) implements Outcome {}

    /** Only who asked for this very work is told. */
    private record PutAside(RuntimeException reason) implements Outcome {
        @Override
        public Object report() {
            throw reason;
        }
    }

    /** The work took longer than the lease; it is begun anew in the next turn. */
    private static final class TurnIsOver extends RuntimeException {}

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
