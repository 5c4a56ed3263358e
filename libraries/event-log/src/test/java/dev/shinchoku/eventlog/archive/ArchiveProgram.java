package dev.shinchoku.eventlog.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.shinchoku.local.Lifetime;
import dev.shinchoku.local.ProcessSpec;
import dev.shinchoku.local.RunningProcess;
import dev.shinchoku.testservers.TestServers;

/** A backup or restore in a process of its own that is killed at a chosen place. */
final class ArchiveProgram {
    private ArchiveProgram() {}

    /** @param halt the command to MongoDB before which the process ends at once, and which of its kind, as in {@code insert#2} */
    static RunningProcess start(String what, TestSystem system, Path path, String halt, Path log) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty(
                "java.class.path"), ArchiveProgram.class.getName(), what, TestServers.mongo().uri(), system.name(), path.toString(), halt);
        return RunningProcess.start(new ProcessSpec(what, command, Map.of(), log, Lifetime.WITH_THIS_JVM));
    }

    public static void main(String... args) throws Exception {
        MongoClientSettings settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(args[1]))
                .addCommandListener(new Halting(args[4].split("#"))).build();
        try (MongoClient client = MongoClients.create(settings)) {
            Contents contents = TestSystem.contents(args[2]);
            if (args[0].equals("backup")) {
                new Backup(client, contents, Clock.systemUTC(), System.out::println).take(Path.of(args[3]));
            } else {
                new Restore(client, contents, List.of(), System.out::println).of(Path.of(args[3]), new RestoreOptions(true, false,
                        Optional.empty()));
            }
        }
        System.out.println("never halted");
    }

    private static final class Halting implements CommandListener {
        private final String command;
        private int untilHalt;

        private Halting(String[] place) {
            this.command = place[0];
            this.untilHalt = Integer.parseInt(place[1]);
        }

        @Override
        public synchronized void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals(command) && --untilHalt == 0) {
                Runtime.getRuntime().halt(9);
            }
        }
    }
}
