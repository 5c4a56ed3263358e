package dev.shinchoku.local.launcher.ops;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.SystemOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(name = "republish", description = "Fills the topics again from the event logs, as when they were lost; the system may go on working.", mixinStandardHelpOptions = true)
public final class RepublishCommand implements Runnable {
    private static final List<Part> WITH_A_LOG = List.of(Part.MEASURES, Part.INTAKE);

    @Mixin
    private SystemOptions options = new SystemOptions();

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "asked for at the terminal", description = "Kept in the audit.")
    private String reason = "";

    private String said = "";

    @Override
    public void run() {
        OpsApi api = OpsApi.of(options.system());
        Map<Part, JsonNode> asked = new EnumMap<>(Part.class);
        WITH_A_LOG.forEach(part -> asked.put(part, api.post(part, "/republications", Map.of("reason", reason))));
        asked.forEach((part, operation) -> follow(api, part, operation));
    }

    private void follow(OpsApi api, Part part, JsonNode asked) {
        JsonNode ended = api.whenEnded(part, asked, () -> sayOnce(progress(api, part)));
        if (ended.get("state").asString().equals("FAILED")) {
            throw new LocalServerException("%s failed: %s".formatted(part, ended.get("problem").asString()));
        }
        sayOnce(progress(api, part) + ", done");
    }

    private static String progress(OpsApi api, Part part) {
        JsonNode current = api.get(part, "/republications/current");
        return "%s: %,d of %,d events sent again".formatted(part, current.get("sent").asLong(), current.get("total").asLong());
    }

    private void sayOnce(String line) {
        if (!line.equals(said)) {
            options.say(line);
        }
        said = line;
    }
}
