package dev.shinchoku.system;

import java.util.List;

import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.service.testing.Api;

/** One scrape of a service, as Prometheus makes it. */
record Metrics(String scrape) {
    static Metrics of(LocalSystem system, Part part) {
        return new Metrics(Api.at("http://127.0.0.1:" + system.layout().managementPort(part)).get("/actuator/prometheus").body());
    }

    /** The sum over all series of a name. */
    double value(String name) {
        List<Double> values = scrape.lines().filter(line -> line.startsWith(name + "{") || line.startsWith(name + " ")).map(line -> Double
                .valueOf(line.substring(line.lastIndexOf(' ') + 1))).toList();
        if (values.isEmpty()) {
            throw new AssertionError("No metric " + name);
        }
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
