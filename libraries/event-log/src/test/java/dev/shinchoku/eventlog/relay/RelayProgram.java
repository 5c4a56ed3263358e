package dev.shinchoku.eventlog.relay;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.TestTopic;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.local.Lifetime;
import dev.shinchoku.local.ProcessSpec;
import dev.shinchoku.local.RunningProcess;

/** A relay in a process of its own, to be killed and paused. */
final class RelayProgram {
    static final Duration LEASE = Duration.ofSeconds(2);

    private RelayProgram() {}

    static RelaySettings settings(TestTopic topic) {
        return settings(topic.name());
    }

    private static RelaySettings settings(String topic) {
        return new RelaySettings(URI.create("/shinchoku/test"), topic, RecordedEvent::stream, LEASE, 50, Duration.ofMillis(100), Duration
                .ofMinutes(10));
    }

    static Relay here(MongoDatabase database, TestTopic topic) {
        Relay relay = new Relay(MongoEventLog.eventsOf(database), new MongoLease(database, LEASE), settings(topic), topic.connection());
        relay.start();
        return relay;
    }

    /** @param halt at which save of a checkpoint the process ends itself, before the save; 0 for never */
    static RunningProcess start(String mongo, String database, TestTopic topic, int halt, Path log) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty(
                "java.class.path"), RelayProgram.class.getName(), mongo, database, topic.connection().get("bootstrap.servers").toString(),
                topic.name(), Integer.toString(halt));
        return RunningProcess.start(new ProcessSpec("relay", command, Map.of(), log, Lifetime.WITH_THIS_JVM));
    }

    public static void main(String... args) {
        MongoDatabase database = MongoClients.create(args[0]).getDatabase(args[1]);
        Lease lease = new HaltingLease(new MongoLease(database, LEASE), Integer.parseInt(args[4]));
        new Relay(MongoEventLog.eventsOf(database), lease, settings(args[3]), Map.of("bootstrap.servers", args[2])).start();
    }

    /** Ends the process at once when a checkpoint is to be saved: Kafka has acknowledged, and nobody will know. */
    private static final class HaltingLease implements Lease {
        private final Lease lease;
        private int untilHalt;

        private HaltingLease(Lease lease, int halt) {
            this.lease = lease;
            this.untilHalt = halt;
        }

        @Override
        public boolean save(Term term, Checkpoint checkpoint) {
            if (--untilHalt == 0) {
                Runtime.getRuntime().halt(9);
            }
            return lease.save(term, checkpoint);
        }

        @Override
        public boolean publishTo(Term term, String topicId) {
            return lease.publishTo(term, topicId);
        }

        @Override
        public Optional<Term> acquire(String holder) {
            return lease.acquire(holder);
        }

        @Override
        public void release(Term term) {
            lease.release(term);
        }

        @Override
        public Checkpoint checkpoint() {
            return lease.checkpoint();
        }
    }
}
