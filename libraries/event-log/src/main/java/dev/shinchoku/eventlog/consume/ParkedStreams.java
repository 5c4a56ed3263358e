package dev.shinchoku.eventlog.consume;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The parked streams of one subscription. */
public interface ParkedStreams {
    List<ParkedStream> all();

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

    List<ParkedStream> redriveRequested(Set<Integer> partitions);

    void unpark(String stream);

    /** The redrive did not get through: the stream stays parked. */
    void stillParked(String stream, long version, String reason);
}
