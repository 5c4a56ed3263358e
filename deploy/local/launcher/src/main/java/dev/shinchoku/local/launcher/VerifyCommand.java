package dev.shinchoku.local.launcher;

import java.util.List;
import java.util.concurrent.Callable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.eventlog.mongo.ChainVerification.Fault;
import dev.shinchoku.eventlog.mongo.ChainVerification.Result;
import dev.shinchoku.eventlog.mongo.ChainVerification;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "verify", description = "Checks every stream's hash chain; names what was changed by hand, and exits 1 then.", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    /** The services' logs, and what ops did. */
    private static final List<String> LOGS = List.of("measures", "intake", "measures-operations", "intake-operations",
            "reporting-operations");

    @Mixin
    private SystemOptions options = new SystemOptions();

    @Override
    public Integer call() {
        LocalSystem system = options.system();
        system.mustBeUp(Part.MONGODB);
        try (MongoClient client = MongoClients.create(system.mongoUri())) {
            return LOGS.stream().map(log -> verify(log, client)).toList().stream().allMatch(Result::holds) ? 0 : 1;
        }
    }

    private Result verify(String log, MongoClient client) {
        Result result = new ChainVerification(MongoEventLog.eventsOf(client.getDatabase(log))).run(fault -> say(log, fault));
        options.say("%s: %,d events on %,d streams, %s".formatted(log, result.events(), result.streams(),
                result.holds() ? "every hash chain holds" : "%,d faults".formatted(result.faults())));
        return result;
    }

    private void say(String log, Fault fault) {
        options.say("%s: stream %s, version %d: %s".formatted(log, fault.stream(), fault.version(), fault.what()));
    }
}
