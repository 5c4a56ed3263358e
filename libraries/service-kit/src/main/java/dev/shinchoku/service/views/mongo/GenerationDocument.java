package dev.shinchoku.service.views.mongo;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.service.views.Generation;
import dev.shinchoku.service.views.Generations;
import dev.shinchoku.service.views.Generations.Building;
import dev.shinchoku.service.views.Generations.Ended;
import dev.shinchoku.service.views.Generations.Outcome;
import dev.shinchoku.service.views.Generations.Phase;
import dev.shinchoku.service.views.Generations.Retired;
import org.bson.Document;

/** {@link Generations} as a document and back. */
final class GenerationDocument {
    private GenerationDocument() {}

    /** @param found the document with the database's time under {@code now} */
    static Generations read(Document found) {
        List<Retired> retired = found.getList("retired", Document.class, List.of()).stream().map(old -> new Retired(generation(old), ago(
                old, found))).toList();
        return new Generations(new Generation(found.getString("serving")), found.getBoolean("whole", false), Optional.ofNullable(found.get(
                "building", Document.class)).map(GenerationDocument::building), retired, found.getList("ended", Document.class, List.of())
                        .stream().map(GenerationDocument::ended).toList());
    }

    static Document write(Building building) {
        return new Document("generation", building.generation().id()).append("requestedAt", Date.from(building.requestedAt())).append(
                "operation", building.operation()).append("reason", building.reason()).append("evenIfLess", building.evenIfLess()).append(
                        "phase", building.phase().name());
    }

    private static Building building(Document document) {
        return new Building(generation(document), document.getDate("requestedAt").toInstant(), document.getString("operation"),
                document.getString("reason"), document.getBoolean("evenIfLess"), Phase.valueOf(document.getString("phase")));
    }

    private static Ended ended(Document document) {
        return new Ended(generation(document), document.getString("operation"), Outcome.valueOf(document.getString("outcome")), document
                .getDate(
                        "requestedAt").toInstant(), document.getDate("endedAt").toInstant());
    }

    private static Generation generation(Document document) {
        return new Generation(document.getString("generation"));
    }

    private static Duration ago(Document retired, Document found) {
        return Duration.between(retired.getDate("since").toInstant(), found.getDate("now").toInstant());
    }
}
