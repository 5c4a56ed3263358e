package dev.shinchoku.reporting.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.reporting.ReportingApplication;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.RealServers;
import dev.shinchoku.service.testing.TestSignIn;
import dev.shinchoku.service.views.Generation;
import dev.shinchoku.service.views.Serving;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The service on a real MongoDB and a real Kafka, reached over HTTP. All tests share it, so each uses ids of its own. */
@SpringBootTest(classes = {ReportingApplication.class,
    TestSignIn.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "shinchoku.views.grace=3s", "shinchoku.pages.desk=/services/intake"})
@ContextConfiguration(initializers = RealServers.class)
public abstract class RunningReporting {
    private static final Publisher PUBLISHER = new Publisher();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Serving serving;

    protected String base() {
        return "http://127.0.0.1:" + port;
    }

    protected int port() {
        return port;
    }

    protected Api api(String token) {
        return Api.at(base() + "/api/v1").as(token);
    }

    protected MongoDatabase database() {
        return database;
    }

    /** Whose views serve now. */
    protected Generation generation() {
        return serving.look().serving();
    }

    /** The collection of that name in the views that serve now. */
    protected MongoCollection<Document> collection(String name) {
        return database.getCollection(generation().of(name));
    }

    /** Returns once they are on the pages. */
    protected void happened(List<RecordedEvent> events) {
        publish(events);
        events.forEach(event -> await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(() -> isFolded(event)));
    }

    protected void publish(List<RecordedEvent> events) {
        PUBLISHER.publish(events);
    }

    private boolean isFolded(RecordedEvent event) {
        Document state = collection("states").find(Filters.eq("_id", event.stream())).first();
        return state != null && state.getLong("version") >= event.version();
    }
}
