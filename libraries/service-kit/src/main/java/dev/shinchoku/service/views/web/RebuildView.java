package dev.shinchoku.service.views.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.service.views.Generations;
import dev.shinchoku.service.views.Generations.Building;
import dev.shinchoku.service.views.Generations.Ended;
import dev.shinchoku.service.views.Progress;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How things stand.
 *
 * @param serving the generation that serves; empty for the first
 * @param whole whether it has once been up to date
 * @param lost whether it is gone and has to be rebuilt
 * @param current the rebuild that is on
 * @param last the rebuild that ended last
 */
@Schema(name = "Rebuild")
record RebuildView(String serving, boolean whole, boolean lost, Optional<Current> current, Optional<Last> last) {
    static RebuildView of(Generations now, Progress progress, boolean lost, Instant at) {
        return new RebuildView(now.serving().id(), now.whole(), lost, now.building().map(building -> Current.of(building, progress, at)),
                now.ended().isEmpty() ? Optional.empty() : Optional.of(Last.of(now.ended().getLast())));
    }

    /**
     * @param phase {@code HELD} when all was read and less is known than what serves knows: republish what the topics lack, or cancel
     * @param eventsTotal on the topics now; 0 until it is known
     * @param estimatedEndAt at the average pace so far
     */
    @Schema(name = "CurrentRebuild")
    record Current(String operationId, String reason, Instant requestedAt, Generations.Phase phase, long eventsDone, long eventsTotal,
            double eventsPerSecond, Optional<Instant> estimatedEndAt) {
        static Current of(Building building, Progress progress, Instant at) {
            double seconds = Math.max(1, Duration.between(building.requestedAt(), at).toMillis()) / 1000.0;
            double pace = progress.done() / seconds;
            Optional<Instant> end = pace == 0
                    ? Optional.empty()
                    : Optional.of(at.plusMillis((long) (progress.remaining() / pace * 1000)));
            return new Current(building.operation(), building.reason(), building.requestedAt(), building.phase(), progress.done(), progress
                    .total(), Math.round(pace * 10) / 10.0, end);
        }
    }

    @Schema(name = "EndedRebuild")
    record Last(String operationId, Generations.Outcome outcome, Instant requestedAt, Instant endedAt) {
        static Last of(Ended ended) {
            return new Last(ended.operation(), ended.outcome(), ended.requestedAt(), ended.endedAt());
        }
    }
}
