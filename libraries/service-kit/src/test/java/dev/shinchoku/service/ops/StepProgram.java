package dev.shinchoku.service.ops;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.relay.MongoLease;
import dev.shinchoku.local.Lifetime;
import dev.shinchoku.local.ProcessSpec;
import dev.shinchoku.local.RunningProcess;
import dev.shinchoku.service.ops.mongo.MongoOperationLog;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Carries out operations of three steps, here or in a process of its own that ends itself in between. */
final class StepProgram {
    static final String KIND = "three-steps";
    private static final Duration LEASE = Duration.ofSeconds(2);

    private StepProgram() {}

    /** @param halt after which step the process ends itself at once; 0 for never */
    static RunningProcess start(String mongo, String database, int halt, Path log) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty(
                "java.class.path"), StepProgram.class.getName(), mongo, database, Integer.toString(halt));
        return RunningProcess.start(new ProcessSpec("operations", command, Map.of(), log, Lifetime.WITH_THIS_JVM));
    }

    static AdvancingOperations here(MongoDatabase database) {
        AdvancingOperations advancing = advancing(database, 0);
        advancing.start();
        return advancing;
    }

    static List<Integer> steps(MongoDatabase database) {
        return database.getCollection("steps").find().sort(new Document("_id", 1)).map(step -> step.getInteger("_id")).into(
                new java.util.ArrayList<>());
    }

    static void main(String... args) throws InterruptedException {
        advancing(MongoClients.create(args[0]).getDatabase(args[1]), Integer.parseInt(args[2])).start();
        Thread.sleep(Duration.ofMinutes(5));
    }

    private static AdvancingOperations advancing(MongoDatabase database, int halt) {
        Operations operations = new Operations(new MongoOperationLog(database), Clock.systemUTC());
        return new AdvancingOperations(operations, List.of(new ThreeSteps(database, halt)), new MongoLease(database, "operations", LEASE),
                Clock.systemUTC());
    }

    private record ThreeSteps(MongoDatabase database, int halt) implements OperationKind {
        @Override
        public String name() {
            return KIND;
        }

        @Override
        public Step advance(Operation operation) {
            int done = steps(database).size();
            if (done < 3) {
                database.getCollection("steps").insertOne(new Document("_id", done + 1));
            }
            if (done + 1 == halt) {
                Runtime.getRuntime().halt(9);
            }
            return done + 1 < 3 ? new Step.Underway() : new Step.Completed(JsonMapper.shared().createObjectNode().put("steps", 3));
        }
    }
}
