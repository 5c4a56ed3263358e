package dev.shinchoku.intake.report;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Gatherers;

import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.service.tracing.Traces;
import org.springframework.stereotype.Service;

/** Does the same to many reports, each by itself: one that is refused is in no other's way. */
@Service
public class HandlingMany {
    private static final int AT_ONCE = 16;

    private final Traces traces;

    HandlingMany(Traces traces) {
        this.traces = traces;
    }

    /** What came of each, in their order. */
    public <T> List<Handled> each(List<T> items, Function<T, RecordedReport> handling) {
        List<Callable<Handled>> all = items.stream().map(item -> traces.carriedOver(() -> handled(item, handling))).toList();
        return all.stream().gather(Gatherers.mapConcurrent(AT_ONCE, HandlingMany::called)).toList();
    }

    private static <T> Handled handled(T item, Function<T, RecordedReport> handling) {
        try {
            return new Handled.Done(handling.apply(item));
        } catch (ReportRefused e) {
            return new Handled.Refused(e.refusal());
        } catch (RuntimeException e) {
            return new Handled.Failed(e);
        }
    }

    private static Handled called(Callable<Handled> one) {
        try {
            return one.call();
        } catch (Exception e) {
            throw new IllegalStateException("Only what is caught can be thrown here", e);
        }
    }

    /** What came of one. */
    public sealed interface Handled {
        record Done(RecordedReport report) implements Handled {}

        record Refused(ReportRefusal refusal) implements Handled {}

        /** By something that is no rule of a report's life, such as a database that is away. */
        record Failed(RuntimeException why) implements Handled {}
    }
}
