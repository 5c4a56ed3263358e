package dev.shinchoku.measures.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.measures.measure.Measure;
import dev.shinchoku.measures.measure.MeasureCommand;
import dev.shinchoku.measures.measure.MeasureCommand.AssignMinistries;
import dev.shinchoku.measures.measure.MeasureCommand.PlanMeasure;
import dev.shinchoku.measures.measure.MeasureCommand.RecordHistory;
import dev.shinchoku.measures.measure.MeasureCommand.RegisterMeasure;
import dev.shinchoku.measures.measure.MeasureCommand.RelistMeasure;
import dev.shinchoku.measures.measure.Measures;
import dev.shinchoku.measures.measure.Passage;
import dev.shinchoku.measures.plan.AnnualPlan;
import dev.shinchoku.measures.plan.Heading;
import dev.shinchoku.measures.plan.Heading.PolicyExcerpt;
import dev.shinchoku.measures.plan.PlanCommand.OutlinePlan;
import dev.shinchoku.measures.published.Excerpt;
import dev.shinchoku.measures.published.PublishedHeading;
import dev.shinchoku.measures.published.PublishedMeasure;
import dev.shinchoku.measures.published.PublishedPage;
import org.springframework.stereotype.Component;

/** Turns what a published page shows into commands that make the plan show it. Every command can be given again. */
@Component
class PageCommands {
    private final Measures measures;
    private final MeasureIds ids;
    private final Relistings relistings;

    PageCommands(Measures measures, MeasureIds ids, Relistings relistings) {
        this.measures = measures;
        this.ids = ids;
        this.relistings = relistings;
    }

    OutlinePlan outline(AnnualPlan plan, PublishedPage page) {
        return new OutlinePlan(plan.planId(), page.headings().stream().map(PageCommands::heading).toList());
    }

    /** In the order of the page; for each row all its commands. */
    List<RowCommands> rows(AnnualPlan plan, PublishedPage page) {
        Map<String, String> idsByLabel = idsByLabel(plan.planId());
        List<RowCommands> rows = new ArrayList<>();
        for (PublishedMeasure row : page.measures()) {
            Optional<PublishedMeasure> original = relistings.originalOf(row, page, plan.planId());
            String label = original.map(PublishedMeasure::label).orElse(row.label());
            String id = idsByLabel.computeIfAbsent(label, missing -> ids.at(plan.planId(), missing));
            List<MeasureCommand> commands = original.isPresent()
                    ? List.of(new RelistMeasure(id, plan.planId(), row.label(), row.heading()))
                    : commands(id, plan, row);
            rows.add(new RowCommands(id, row.label(), commands));
        }
        return rows;
    }

    private Map<String, String> idsByLabel(String planId) {
        Map<String, String> byLabel = new HashMap<>();
        for (Measure measure : measures.in(planId)) {
            measure.in(planId).ifPresent(place -> byLabel.put(place.label(), measure.measureId()));
        }
        return byLabel;
    }

    private static List<MeasureCommand> commands(String id, AnnualPlan plan, PublishedMeasure row) {
        List<MeasureCommand> commands = new ArrayList<>();
        if (!row.ministries().isEmpty()) {
            commands.add(new RegisterMeasure(id, plan.planId(), plan.fiscalYear(), row.label(), row.heading(), row.ministries()));
            commands.add(new AssignMinistries(id, plan.planId(), row.ministries()));
        }
        commands.add(new PlanMeasure(id, plan.planId(), passages(row.plan())));
        commands.add(new RecordHistory(id, plan.planId(), passages(row.results()), passages(row.nextPlan())));
        return commands;
    }

    private static List<Passage> passages(List<dev.shinchoku.measures.published.Passage> published) {
        return published.stream().map(
                passage -> new Passage(Optional.of(passage.ministry()).filter(code -> !code.isEmpty()), passage.text())).toList();
    }

    private static Heading heading(PublishedHeading heading) {
        return new Heading(heading.number(), heading.title(), heading.excerpt().equals(Excerpt.NONE)
                ? List.of()
                : List.of(new PolicyExcerpt(heading.excerpt().source(), heading.excerpt().bullets())));
    }

    /** @param label of the row as the page shows it */
    record RowCommands(String measureId, String label, List<MeasureCommand> commands) {}
}
