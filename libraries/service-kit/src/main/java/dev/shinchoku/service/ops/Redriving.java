package dev.shinchoku.service.ops;

import java.util.List;

import dev.shinchoku.eventlog.consume.ParkedStream;
import dev.shinchoku.eventlog.consume.ParkedStreams;
import dev.shinchoku.service.problem.Problems;

/**
 * Has the waiting events of parked streams applied, each by the instance that reads its partition. The operation has ended when every stream
 * is taken back or stays parked with the reason.
 */
public record Redriving(ConsumedTopics topics) implements OperationKind {
    public static final String NAME = "redrive";
    private static final int MOST_AT_ONCE = 5_000;
    private static final int MOST_TOLD = 100;

    /** @param streams by name */
    public record Arguments(String topic, List<String> streams) {}

    /** @param stillParked of those that stay parked the first 100 */
    record Result(int takenBack, int stillParkedStreams, List<StillParked> stillParked) {}

    record StillParked(String stream, long version, String reason) {}

    /**
     * All streams of the topic that are parked now.
     *
     * @throws dev.shinchoku.service.problem.Problem.Refused 409 when none is, 422 when there are too many for one operation
     */
    public Arguments all(String topic) {
        List<String> streams = topics.of(topic).parked().page(java.util.Optional.empty(), MOST_AT_ONCE + 1).stream().map(
                ParkedStream::stream).toList();
        if (streams.size() > MOST_AT_ONCE) {
            throw Problems.unprocessable("too-many-parked", "Too many streams are parked", "More than %,d streams of %s are parked. "
                    .formatted(MOST_AT_ONCE, topic) + "Name some of them in streams, or rebuild the views. Nothing was done.").refuse();
        }
        return parked(topic, streams);
    }

    /** @throws dev.shinchoku.service.problem.Problem.Refused 409 when one of them is not parked, 422 when there are too many */
    public Arguments some(String topic, List<String> streams) {
        if (streams.size() > MOST_AT_ONCE) {
            throw Problems.unprocessable("too-many-parked", "Too many streams are named", "At most %,d streams are redriven at once. "
                    .formatted(MOST_AT_ONCE) + "Nothing was done.").refuse();
        }
        return parked(topic, streams);
    }

    private Arguments parked(String topic, List<String> streams) {
        var found = topics.of(topic).parked().among(streams);
        List<String> others = streams.stream().filter(stream -> !found.contains(stream)).toList();
        if (streams.isEmpty() || !others.isEmpty()) {
            throw Problems.conflict("not-parked", "Not parked", (streams.isEmpty()
                    ? "No stream of %s is parked.".formatted(topic)
                    : "These streams of %s are not parked: %s.".formatted(topic, others.stream().limit(MOST_TOLD).toList()))
                    + " Look at /api/v1/ops/parked-streams. Nothing was done.").refuse();
        }
        return new Arguments(topic, streams);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step advance(Operation operation) {
        Arguments asked = OperationJson.read(operation.arguments(), Arguments.class);
        ParkedStreams parked = topics.of(asked.topic()).parked();
        parked.requestRedrive(asked.streams(), operation.operationId());
        List<ParkedStream> still = parked.ofRedrive(operation.operationId());
        if (still.stream().anyMatch(ParkedStream::redriveRequested)) {
            return new Step.Underway();
        }
        List<StillParked> told = still.stream().limit(MOST_TOLD).map(stream -> new StillParked(stream.stream(), stream.version(), stream
                .reason())).toList();
        return new Step.Completed(OperationJson.of(new Result(asked.streams().size() - still.size(), still.size(), told)));
    }
}
