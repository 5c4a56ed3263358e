package dev.shinchoku.measures.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.measures.importing.ImportReport.Change;
import dev.shinchoku.measures.importing.PageCommands.RowCommands;
import dev.shinchoku.measures.measure.MeasureEvent;
import dev.shinchoku.measures.measure.Measures;
import dev.shinchoku.measures.plan.AnnualPlan;
import dev.shinchoku.measures.plan.AnnualPlans;
import dev.shinchoku.measures.plan.PlanCommand.OutlinePlan;
import dev.shinchoku.measures.plan.PlanEvent;
import dev.shinchoku.measures.published.PageWarning;
import dev.shinchoku.measures.published.PublishedMeasure;
import dev.shinchoku.measures.published.PublishedPage;
import dev.shinchoku.measures.published.PublishedPages;
import dev.shinchoku.measures.published.Reason;
import dev.shinchoku.measures.work.Work.ImportPages;
import dev.shinchoku.measures.work.Worker;
import dev.shinchoku.service.events.Request;
import org.springframework.stereotype.Service;

/**
 * Imports pages of a published plan. The same pages again change nothing; changed pages change just what changed. Nothing that a page shows is
 * lost: what could not be placed comes back as a warning, and the source is kept with the work.
 */
@Service
public class ImportingPages implements Worker<ImportPages, ImportReport> {
    private final PublishedPages reader;
    private final AnnualPlans plans;
    private final Measures measures;
    private final PageCommands pageCommands;

    ImportingPages(PublishedPages reader, AnnualPlans plans, Measures measures, PageCommands pageCommands) {
        this.reader = reader;
        this.plans = plans;
        this.measures = measures;
        this.pageCommands = pageCommands;
    }

    /**
     * What the import would do.
     *
     * @throws NotAPlan when the text shows nothing of a plan
     * @throws dev.shinchoku.measures.plan.PlanRefused when there is no such plan
     */
    public ImportReport preview(ImportPages work) {
        return report(work, true, plans::preview, row -> measures.preview(row.commands()));
    }

    @Override
    public ImportReport carryOut(ImportPages work, Request request, Turn turn) {
        return report(work, false, outline -> during(turn, () -> outlined(outline, request)),
                row -> row.commands().stream().flatMap(command -> during(turn, () -> measures.handle(command, request)).stream()).toList());
    }

    private ImportReport report(ImportPages work, boolean dryRun, Function<OutlinePlan, Optional<PlanEvent>> outline,
            Function<RowCommands, List<MeasureEvent>> row) {
        AnnualPlan plan = plans.existing(work.planId());
        PublishedPage page = reader.read(work.text(), plan.fiscalYear());
        if (!page.isPlan()) {
            throw new NotAPlan();
        }
        List<Change> changes = new ArrayList<>();
        outline.apply(pageCommands.outline(plan, page)).ifPresent(event -> changes.add(new Change(plan.planId(), "", PlanEvent.CODEC.typeOf(
                event))));
        List<RowCommands> rows = pageCommands.rows(plan, page);
        rows.forEach(each -> row.apply(each)
                .forEach(event -> changes.add(new Change(each.measureId(), each.label(), MeasureEvent.CODEC.typeOf(event)))));
        Map<Boolean, List<PageWarning>> told = Stream.concat(page.warnings().stream(), unnamed(page))
                .collect(Collectors.partitioningBy(warning -> warning.reason() == Reason.FURNITURE));
        return new ImportReport(plan.planId(), dryRun, page.headings().size(), page.measures().size(), changes, told.getOrDefault(false,
                List.of()),
                told.getOrDefault(true, List.of()));
    }

    /** A measure without a ministry cannot be registered: nobody would be responsible for it. */
    private static Stream<PageWarning> unnamed(PublishedPage page) {
        return page.measures().stream().filter(row -> row.ministries().isEmpty() && row.relistings().isEmpty())
                .map(row -> new PageWarning(row.line(), text(row), Reason.UNKNOWN_MINISTRY,
                        "No responsible ministry is known for %s, so a new measure was not registered. Name one in the text and import it again."
                                .formatted(row.label())));
    }

    private static String text(PublishedMeasure row) {
        return Stream.of(row.plan(), row.results(), row.nextPlan()).flatMap(List::stream).map(
                dev.shinchoku.measures.published.Passage::text)
                .collect(Collectors.joining("\n"));
    }

    private Optional<PlanEvent> outlined(OutlinePlan command, Request request) {
        Optional<PlanEvent> change = plans.preview(command);
        change.ifPresent(_ -> plans.handle(command, request));
        return change;
    }

    private static <R> R during(Turn turn, Supplier<R> step) {
        turn.mustBeOurs();
        return step.get();
    }
}
