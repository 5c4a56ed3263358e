package dev.shinchoku.operations;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoClient;
import dev.shinchoku.eventlog.archive.Derived;
import dev.shinchoku.eventlog.archive.ProvenBackup;
import dev.shinchoku.eventlog.archive.Restore;
import dev.shinchoku.eventlog.archive.RestoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", description = "Puts a backup into a MongoDB whose event logs are empty. All services must be stopped.", mixinStandardHelpOptions = true)
final class RestoreCommand implements Runnable {
    private final Environment environment;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Parameters(paramLabel = "BACKUP", description = "The backup's folder, or the manifest in it")
    private Path backup;

    @Option(names = "--discard-derived", description = "Removes what follows from the logs of an earlier life: lists, views, topics.")
    private boolean discardDerived;

    @Option(names = "--accept-broken-chains", description = "Also restores logs whose hash chains were broken when they were copied.")
    private boolean acceptBrokenChains;

    @Option(names = "--expect", paramLabel = "SHA256", description = "Refuses any backup but the one whose manifest has this hash.")
    private Optional<String> expected = Optional.empty();

    @Option(names = "--without-kafka", description = "Does not look for topics of an earlier life.")
    private boolean withoutKafka;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Spec
    private CommandSpec spec;

    RestoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (MongoClient client = environment.mongo()) {
            ProvenBackup restored = new Restore(client, ShinchokuContents.CONTENTS, elsewhere(), out::println).of(backup,
                    new RestoreOptions(discardDerived, acceptBrokenChains, expected));
            out.println(
                    "%,d events as of %s are in place. Start the services: they send all of it to the topics, and make lists and views anew"
                            .formatted(restored.events(), restored.takenAt()));
        }
    }

    private List<Derived> elsewhere() {
        return withoutKafka
                ? List.of()
                : List.of(new TopicsOfEarlierLife(environment.kafka().orElseThrow(() -> new CommandRefused(
                        "Say where Kafka is: SHINCHOKU_KAFKA_BOOTSTRAP_SERVERS. Its topics may be ahead of this backup. "
                                + "If there is none, or it is new, say --without-kafka"))));
    }
}
