package dev.shinchoku.local.launcher.ops;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.PartName;
import dev.shinchoku.local.launcher.SystemOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(name = "redrive", description = "Lists a service's parked streams; with --all or names of streams applies their waiting events, and exits 1 when some stay parked.", mixinStandardHelpOptions = true)
public final class RedriveCommand implements Callable<Integer> {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Parameters(index = "0", paramLabel = "SERVICE", converter = PartName.class, description = "measures, intake or reporting")
    private Part service;

    @Parameters(index = "1..*", paramLabel = "STREAM", description = "as in measure/cs2023-3-1-1-01")
    private List<String> streams = List.of();

    @Option(names = "--all", description = "All streams that are parked")
    private boolean all;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "By ./shinchoku redrive", description = "Why; it is recorded. Default: ${DEFAULT-VALUE}")
    private String reason = "";

    @Override
    public Integer call() {
        OpsApi api = OpsApi.of(options.system());
        List<JsonNode> waiting = parked(api);
        Map<String, List<String>> chosen = new TreeMap<>();
        for (JsonNode parked : waiting) {
            String stream = parked.get("stream").asString();
            options.say("%s on %s waits at version %d since %s: %s".formatted(stream, parked.get("topic").asString(), parked.get("version")
                    .asLong(), parked.get("since").asString(), parked.get("reason").asString()));
            if (all || streams.contains(stream)) {
                chosen.computeIfAbsent(parked.get("topic").asString(), _ -> new ArrayList<>()).add(stream);
            }
        }
        return chosen.isEmpty() ? nothingChosen(waiting.isEmpty()) : redriveAll(api, chosen);
    }

    private int nothingChosen(boolean noneIsParked) {
        options.say(noneIsParked
                ? "No stream of %s is parked.".formatted(service)
                : streams.isEmpty()
                        ? "Name the streams to take back, or say --all."
                        : "None of these is parked.");
        return streams.isEmpty() ? 0 : 1;
    }

    private int redriveAll(OpsApi api, Map<String, List<String>> chosen) {
        List<Boolean> taken = new ArrayList<>();
        chosen.forEach((topic, names) -> taken.add(redrive(api, topic, names)));
        return taken.contains(false) ? 1 : 0;
    }

    private boolean redrive(OpsApi api, String topic, List<String> names) {
        JsonNode operation = api.whenEnded(service, api.post(service, "/redrives", Map.of("topic", topic, "streams", names, "reason",
                reason)), () -> {});
        if (!operation.get("state").asString().equals("COMPLETED")) {
            throw new LocalServerException("The redrive failed: " + operation.path("problem").asString(""));
        }
        JsonNode result = operation.get("result");
        options.say("%s: %,d taken back, %,d stay parked".formatted(topic, result.get("takenBack").asLong(), result.get(
                "stillParkedStreams")
                .asLong()));
        result.get("stillParked").forEach(still -> options.say("  %s at version %d: %s".formatted(still.get("stream").asString(), still.get(
                "version").asLong(), still.get("reason").asString())));
        return result.get("stillParkedStreams").asLong() == 0;
    }

    private List<JsonNode> parked(OpsApi api) {
        List<JsonNode> found = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = api.get(service, "/parked-streams?limit=1000" + (next.isEmpty()
                    ? ""
                    : "&cursor=" + URLEncoder.encode(next,
                            StandardCharsets.UTF_8)));
            page.get("items").forEach(found::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return found;
    }
}
