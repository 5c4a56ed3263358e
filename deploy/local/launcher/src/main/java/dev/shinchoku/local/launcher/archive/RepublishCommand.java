package dev.shinchoku.local.launcher.archive;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.SystemOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(name = "republish", description = "Fills the topics again from the event logs, as when they were lost; the system may go on working.", mixinStandardHelpOptions = true)
public final class RepublishCommand implements Runnable {
    private static final List<Part> WITH_A_LOG = List.of(Part.MEASURES, Part.INTAKE);
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Mixin
    private SystemOptions options = new SystemOptions();

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "asked for at the terminal", description = "Kept in the audit.")
    private String reason = "";

    @Override
    public void run() {
        LocalSystem system = options.system();
        String token = system.token("ops");
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<Republication> all = WITH_A_LOG.stream().map(part -> Republication.begin(http, system, part, token, reason)).toList();
            all.forEach(this::follow);
        }
    }

    private void follow(Republication republication) {
        String said = "";
        JsonNode progress = republication.progress();
        while (!republication.hasEnded()) {
            said = sayOnce(republication.said(progress), said);
            pause();
            progress = republication.progress();
        }
        sayOnce(republication.said(progress) + ", done", said);
    }

    private String sayOnce(String line, String before) {
        if (!line.equals(before)) {
            options.say(line);
        }
        return line;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted. The services go on with it.", e);
        }
    }
}
