package dev.shinchoku.kubernetes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.shinchoku.local.SourceTree;

/** The sets of values that the chart brings, each rendered once. */
enum Site {
    DEFAULT, SMALL, LARGE;

    static final Path CHART = SourceTree.root().resolve("deploy/kubernetes/shinchoku");
    static final String RELEASE = "shinchoku";
    private static final Map<Site, Manifests> RENDERED = new EnumMap<>(Site.class);

    Manifests manifests() {
        synchronized (RENDERED) {
            return RENDERED.computeIfAbsent(this, site -> Manifests.in(site.rendered()));
        }
    }

    String rendered(String... settings) {
        List<String> arguments = new ArrayList<>(List.of("template", RELEASE, CHART.toString(), "--namespace", "shinchoku"));
        arguments.addAll(valueFiles());
        for (String setting : settings) {
            arguments.addAll(List.of("--set", setting));
        }
        Helm.Answer answer = Helm.run(arguments.toArray(String[]::new));
        if (answer.code() != 0) {
            throw new IllegalStateException(answer.errors());
        }
        return answer.output();
    }

    List<String> valueFiles() {
        return this == DEFAULT
                ? List.of()
                : List.of("--values", CHART.resolve("values-" + name().toLowerCase(Locale.ROOT) + ".yaml").toString());
    }
}
