package dev.shinchoku.intake.report.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportListing;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.service.events.StreamNames;
import dev.shinchoku.service.events.StreamView;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The listing in the collection {@code reports.2}: one document a report, with the version of its stream. */
@Configuration
class MongoReportListing implements ReportListing {
    private final MongoCollection<BsonDocument> collection;
    private final StreamView<ListedReport> view;

    MongoReportListing(MongoDatabase database) {
        this.collection = database.getCollection("reports.2", BsonDocument.class);
        this.view = new StreamView<>(collection, ListedReport.class, ReportEvent.CODEC.types(), ListedReport::evolve);
        collection.createIndex(Indexes.ascending("state.roundId", "state.ministry", "state.state"));
        collection.createIndex(Indexes.ascending("state.measureId", "state.ministry", "state.requestedAt"));
    }

    @Bean
    EventHandler reportView() {
        return view;
    }

    @Override
    public void show(List<EventStream> streams) {
        view.show(streams);
    }

    @Override
    public Page matching(Filter filter, Optional<String> after, int limit) {
        List<Bson> conditions = new ArrayList<>();
        filter.roundId().ifPresent(round -> conditions.add(eq("state.roundId", round)));
        filter.ministry().ifPresent(ministry -> conditions.add(eq("state.ministry", ministry)));
        filter.state().ifPresent(state -> conditions.add(eq("state.state", state.name())));
        filter.measureId().ifPresent(measure -> conditions.add(eq("state.measureId", measure)));
        after.ifPresent(reportId -> conditions.add(gt("_id", StreamNames.report(reportId))));
        conditions.add(gt("state.reportId", ""));
        List<ListedReport> found = view.find(and(conditions), Sorts.ascending("_id"), limit + 1);
        return found.size() <= limit
                ? new Page(found, Optional.empty())
                : new Page(found.subList(0, limit), Optional.of(found.get(limit - 1).reportId()));
    }

    /** A report that changes while it is read may be met twice: what was read last is true. */
    @Override
    public Map<String, Asked> askedIn(String roundId) {
        return collection.find(eq("state.roundId", roundId)).projection(Projections.include("state.label", "state.ministries",
                "state.state")).into(new ArrayList<>()).stream().collect(Collectors.toMap(document -> StreamNames.idOf(document.getString(
                        "_id").getValue()), document -> asked(document.getDocument("state")), (_, last) -> last));
    }

    @Override
    public Optional<ReportId> formerOf(ReportId report) {
        Bson others = and(eq("state.measureId", report.measureId()), eq("state.ministry", report.ministry()), ne("state.roundId", report
                .roundId()), exists("state.contentHash"));
        List<ListedReport> found = view.find(and(others, lt("state.requestedAt", requestedAt(report))), Sorts.descending(
                "state.requestedAt"), 1);
        return found.stream().findFirst().flatMap(former -> ReportId.parse(former.reportId()));
    }

    /** As it is stored, an instant in ISO 8601; later than any where it is not known here yet. */
    private String requestedAt(ReportId report) {
        return view.of(StreamNames.report(report.toString())).map(ListedReport::requestedAt).map(Instant::toString).orElse("~");
    }

    private static Asked asked(BsonDocument state) {
        return new Asked(state.getString("label").getValue(), state.getArray("ministries").stream().map(code -> code.asString().getValue())
                .toList(), ReportState.valueOf(state.getString("state").getValue()));
    }
}
