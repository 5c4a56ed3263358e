package dev.shinchoku.service.ops;

import java.util.List;
import java.util.function.Supplier;

import dev.shinchoku.service.problem.Problems;

/** The topics that a service consumes, with the views and parked streams that serve at the moment. */
public final class ConsumedTopics {
    private final Supplier<List<ConsumedTopic>> now;

    /** @param now asked anew at each use, since a rebuild puts another view in place */
    public ConsumedTopics(Supplier<List<ConsumedTopic>> now) {
        this.now = now;
    }

    public List<ConsumedTopic> all() {
        return now.get();
    }

    /** @throws dev.shinchoku.service.problem.Problem.Refused (404) when the service does not consume it */
    public ConsumedTopic of(String topic) {
        return all().stream().filter(consumed -> consumed.topic().equals(topic)).findFirst().orElseThrow(() -> Problems.notFound(
                "A view of the topic " + topic).refuse());
    }
}
