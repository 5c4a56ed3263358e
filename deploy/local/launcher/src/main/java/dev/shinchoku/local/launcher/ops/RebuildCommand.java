package dev.shinchoku.local.launcher.ops;

import java.util.Map;
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

@Command(name = "rebuild", description = "Builds a service's views anew from the topics, while those there are go on serving. Exits 1 when it came to nothing.", mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Parameters(paramLabel = "SERVICE", converter = PartName.class, description = "measures, intake or reporting")
    private Part part;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "asked for on the command line", description = "Goes into the audit log. Default: ${DEFAULT-VALUE}")
    private String reason = "";

    @Option(names = "--replace", description = "End a rebuild that is on.")
    private boolean replace;

    @Option(names = "--even-if-less", description = "Let the new views serve though they know less than those there are, as after the restore of a backup.")
    private boolean evenIfLess;

    @Override
    public Integer call() {
        if (!Part.SERVICES.contains(part)) {
            throw new LocalServerException(part + " has no views. There are: measures, intake, reporting");
        }
        OpsApi api = OpsApi.of(options.system());
        JsonNode asked = api.post(part, "/rebuilds", Map.of("reason", reason, "replace", replace, "evenIfLess", evenIfLess));
        return end(api.whenEnded(part, asked, () -> sayProgress(api)));
    }

    private void sayProgress(OpsApi api) {
        JsonNode current = api.get(part, "/rebuilds/current").path("current");
        if (current.isObject()) {
            options.say(line(current));
        }
    }

    private int end(JsonNode operation) {
        boolean done = operation.get("state").asString().equals("COMPLETED");
        options.say(done ? "%s: the new views serve".formatted(part) : "%s: %s".formatted(part, operation.path("problem").asString("")));
        return done ? 0 : 1;
    }

    private String line(JsonNode current) {
        String hint = current.get("phase").asString().equals("HELD")
                ? "; it knows less than the views that serve: republish the topics, or cancel it"
                : "";
        return "%s: %s, %,d of %,d events, %,.0f a second%s".formatted(part, current.get("phase").asString().toLowerCase(
                java.util.Locale.ROOT).replace('_', ' '), current.get("eventsDone").asLong(), current.get("eventsTotal").asLong(), current
                        .get("eventsPerSecond").asDouble(), hint);
    }
}
