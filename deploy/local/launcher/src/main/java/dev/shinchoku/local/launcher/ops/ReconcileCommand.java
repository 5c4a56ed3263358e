package dev.shinchoku.local.launcher.ops;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.Pause;
import dev.shinchoku.local.launcher.SystemOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(name = "reconcile", description = "Compares every stream of both logs with all views of them, by count and last hash; waits a little for what is merely on its way, and exits 1 on a difference.", mixinStandardHelpOptions = true)
public final class ReconcileCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<Pair> PAIRS = List.of(Pair.of(Part.MEASURES, Part.MEASURES), Pair.of(Part.MEASURES, Part.INTAKE), Pair.of(
            Part.MEASURES, Part.REPORTING), Pair.of(Part.INTAKE, Part.INTAKE), Pair.of(Part.INTAKE, Part.MEASURES), Pair.of(Part.INTAKE,
                    Part.REPORTING));

    @Mixin
    private SystemOptions options = new SystemOptions();

    @Option(names = "--patience", paramLabel = "SECONDS", defaultValue = "20", description = "How long to wait for what is on its way. Default: ${DEFAULT-VALUE}")
    private int patienceSeconds;

    @Override
    public Integer call() {
        OpsApi api = OpsApi.of(options.system());
        long deadline = System.nanoTime() + Duration.ofSeconds(patienceSeconds).toNanos();
        return PAIRS.stream().map(pair -> agrees(pair, api, deadline)).toList().stream().allMatch(Boolean::booleanValue) ? 0 : 1;
    }

    private boolean agrees(Pair pair, OpsApi api, long deadline) {
        JsonNode told = api.reconcile(pair.log(), pair.view(), pair.topic());
        while (isOnItsWay(told) && System.nanoTime() - deadline < 0) {
            Pause.of(PAUSE);
            told = api.reconcile(pair.log(), pair.view(), pair.topic());
        }
        say(pair, told);
        return told.get("agrees").asBoolean();
    }

    /** Another hash of the same version does not pass. */
    private static boolean isOnItsWay(JsonNode told) {
        return !told.get("agrees").asBoolean() && told.get("differing").asLong() == 0;
    }

    private void say(Pair pair, JsonNode told) {
        options.say("%s -> %s: %,d streams, %s%s".formatted(pair.log(), pair.view(), told.get("streams").asLong(), verdict(told), unknown(
                told)));
        told.get("differences").forEach(difference -> options.say("  %s: %s, version %s in the log, %s in the view".formatted(difference
                .get(
                        "stream").asString(), difference.get("standing").asString(), difference.path("logVersion").asString("none"),
                difference
                        .path("viewVersion").asString("none"))));
    }

    private static String verdict(JsonNode told) {
        return told.get("agrees").asBoolean()
                ? "all agree"
                : "%,d behind, %,d missing, %,d ahead, %,d unexpected, %,d differing".formatted(told.get("behind").asLong(), told.get(
                        "missing").asLong(), told.get("ahead").asLong(), told.get("unexpected").asLong(), told.get("differing").asLong());
    }

    private static String unknown(JsonNode told) {
        long unknown = told.get("unknown").asLong();
        return unknown == 0 ? "" : " (%,d of them by version alone: a rebuild adds their hashes)".formatted(unknown);
    }

    private record Pair(Part log, Part view, String topic) {
        static Pair of(Part log, Part view) {
            return new Pair(log, view, log == Part.MEASURES ? "shinchoku.measures" : "shinchoku.progress");
        }
    }
}
