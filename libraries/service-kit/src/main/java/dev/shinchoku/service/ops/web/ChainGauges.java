package dev.shinchoku.service.ops.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import dev.shinchoku.service.metrics.SampledGauges;
import dev.shinchoku.service.ops.Operation;
import dev.shinchoku.service.ops.Operations;
import dev.shinchoku.service.ops.VerifyingChains;
import io.micrometer.core.instrument.Tags;

/** Tells Prometheus what the last whole verification found, by the audit log: it stays known when the service is started anew. */
final class ChainGauges {
    private static final int MORE_THAN_FAIL_IN_A_ROW = 10;

    private final Operations operations;

    ChainGauges(Operations operations) {
        this.operations = operations;
    }

    void addTo(SampledGauges gauges) {
        gauges.add("shinchoku.chain.faults", Tags.empty(), "Faults that the last whole verification of the hash chains found", () -> last(
                operation -> operation.result().orElseThrow().get("faults").doubleValue()));
        gauges.add("shinchoku.chain.verified.timestamp.seconds", Tags.empty(), "When the hash chains were last verified as a whole",
                () -> last(operation -> operation.endedAt().map(Instant::getEpochSecond).orElseThrow()));
    }

    /** NaN where there was none. */
    private double last(ToDoubleFunction<Operation> figure) {
        return operations.page(Optional.of(VerifyingChains.NAME), Optional.empty(), MORE_THAN_FAIL_IN_A_ROW).stream().filter(
                operation -> operation.state() == Operation.State.COMPLETED).mapToDouble(figure).findFirst().orElse(Double.NaN);
    }
}
