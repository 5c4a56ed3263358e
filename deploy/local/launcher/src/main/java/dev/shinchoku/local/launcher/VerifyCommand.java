package dev.shinchoku.local.launcher;

import java.util.List;
import java.util.concurrent.Callable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.eventlog.mongo.ChainVerification;
import dev.shinchoku.eventlog.mongo.ChainVerification.Fault;
import dev.shinchoku.eventlog.mongo.ChainVerification.Result;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.local.LocalServerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "verify", description = "Checks every stream's hash chain; names what was changed by hand, and exits 1 then.", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final List<Part> WITH_A_LOG = List.of(Part.MEASURES, Part.INTAKE);

    @Mixin
    private SystemOptions options = new SystemOptions();

    @Override
    public Integer call() {
        LocalSystem system = options.system();
        if (system.process(Part.MONGODB).isEmpty()) {
            throw new LocalServerException("MongoDB is not up. Start it: ./shinchoku up --only mongodb");
        }
        try (MongoClient client = MongoClients.create(system.mongoUri())) {
            return WITH_A_LOG.stream().map(part -> verify(part, client)).toList().stream().allMatch(Result::holds) ? 0 : 1;
        }
    }

    private Result verify(Part part, MongoClient client) {
        Result result = new ChainVerification(MongoEventLog.eventsOf(client.getDatabase(part.toString()))).run(fault -> say(part, fault));
        options.say("%s: %,d events on %,d streams, %s".formatted(part, result.events(), result.streams(),
                result.holds() ? "every hash chain holds" : "%,d faults".formatted(result.faults())));
        return result;
    }

    private void say(Part part, Fault fault) {
        options.say("%s: stream %s, version %d: %s".formatted(part, fault.stream(), fault.version(), fault.what()));
    }
}
