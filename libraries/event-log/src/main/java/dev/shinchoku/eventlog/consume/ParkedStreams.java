package dev.shinchoku.eventlog.consume;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parked streams of one subscription. */
public interface ParkedStreams {
    List<ParkedStream> all();

    long count();

    /** Some of them by name, those after this one. */
    List<ParkedStream> page(Optional<String> after, int limit);

    /** Which of these streams are parked. */
    Set<String> among(Collection<String> streams);

    /** Parks the stream unless it is parked already. */
    void park(ParkedStream stream);

    /**
     * Asks that the stream's waiting events be applied. The instance that reads the stream's partition does it within seconds: it then either
     * takes the stream back or notes why not.
     *
     * @return false when no such stream is parked
     */
    boolean requestRedrive(String stream);

    /**
     * Asks the same by itself when a version that the stream waits for has come after a later one, as where a topic was filled anew. A stream
     * that is parked at this very version, since it could not be applied, stays as it is.
     */
    void missingCame(String stream, long version);

    /**
     * Asks the same for several streams in the name of one operation, of those that are parked. May be asked again: a stream that was tried in
     * the name of the operation and stays parked is not tried again.
     */
    void requestRedrive(Collection<String> streams, String operation);

    /** The streams that are still parked of those that were asked for in the name of an operation. */
    List<ParkedStream> ofRedrive(String operation);

    List<ParkedStream> redriveRequested(Set<Integer> partitions);

    void unpark(String stream);

    /** The redrive did not get through: the stream stays parked. */
    void stillParked(String stream, long version, String reason);
}
