package dev.shinchoku.service.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.MongoCollection;
import dev.shinchoku.eventlog.mongo.ChainVerification.Fault;
import dev.shinchoku.eventlog.mongo.ChainVerification;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks every hash chain of the service's logs, in the background. When the instance dies another one begins anew. */
public final class VerifyingChains implements OperationKind, AutoCloseable {
    public static final String NAME = "verification";
    private static final Logger LOG = LoggerFactory.getLogger(VerifyingChains.class);
    private static final int MOST_TOLD = 100;

    private final List<NamedLog> logs;
    private final ExecutorService verifier = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("verification").daemon().factory());
    private final Map<String, Future<Result>> runs = new ConcurrentHashMap<>();

    public VerifyingChains(List<NamedLog> logs) {
        this.logs = List.copyOf(logs);
    }

    /** @param name of its database */
    public record NamedLog(String name, MongoCollection<BsonDocument> events) {}

    /** @param faults in all logs together */
    public record Result(long faults, List<Verified> logs) {}

    /** @param found the first 100 of the faults */
    public record Verified(String log, long streams, long events, long faults, List<Fault> found) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step advance(Operation operation) {
        Future<Result> run = runs.computeIfAbsent(operation.operationId(), _ -> verifier.submit(this::verifyAll));
        if (!run.isDone()) {
            return new Step.Underway();
        }
        runs.remove(operation.operationId());
        return switch (run.state()) {
            case SUCCESS -> new Step.Completed(OperationJson.of(run.resultNow()));
            case FAILED -> throw run.exceptionNow() instanceof RuntimeException e ? e : new IllegalStateException(run.exceptionNow());
            case CANCELLED, RUNNING -> new Step.Underway();
        };
    }

    private Result verifyAll() {
        List<Verified> verified = logs.stream().map(VerifyingChains::verify).toList();
        return new Result(verified.stream().mapToLong(Verified::faults).sum(), verified);
    }

    private static Verified verify(NamedLog log) {
        List<Fault> found = new ArrayList<>();
        ChainVerification.Result result = new ChainVerification(log.events()).run(fault -> note(log, fault, found));
        return new Verified(log.name(), result.streams(), result.events(), result.faults(), found);
    }

    private static void note(NamedLog log, Fault fault, List<Fault> found) {
        if (found.size() < MOST_TOLD) {
            LOG.error("The log {} was changed: stream {}, version {}: {}", log.name(), fault.stream(), fault.version(), fault.what());
            found.add(fault);
        }
    }

    @Override
    public void close() {
        verifier.shutdownNow();
    }
}
