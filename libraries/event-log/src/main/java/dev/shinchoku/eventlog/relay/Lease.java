package dev.shinchoku.eventlog.relay;

import java.util.Optional;

/**
 * Lets one relay lead at a time, and keeps its checkpoint. The database's clock judges, so the instances' clocks do not matter.
 * <p>
 * A term ends at the latest one lease after its last renewal was <em>sent</em>, by the leader's own monotonic clock; a leader that was paused
 * finds out when it wakes, before it sends anything. Should something slip out nevertheless, it is a duplicate of what its successor sends,
 * since every term starts from the checkpoint, and no checkpoint of an ended term is saved.
 */
public interface Lease {
    /** Takes or prolongs the lease for this holder; empty while another holds it. */
    Optional<Term> acquire(String holder);

    /** Gives the lease back early, so that another relay need not wait. */
    void release(Term term);

    Checkpoint checkpoint();

    /**
     * Says to which topic the checkpoint belongs, by the topic's id. A checkpoint in another topic says nothing about this one and is
     * forgotten, so that the log is sent from its beginning. Tells whether the term still lasts.
     */
    boolean publishTo(Term term, String topicId);

    /** Saves the checkpoint unless the term has ended in the meantime; tells whether it did. */
    boolean save(Term term, Checkpoint checkpoint);

    /**
     * @param number grows with each new term
     * @param endsAtNanos on this process's monotonic clock
     */
    record Term(String holder, long number, long endsAtNanos) {
        public boolean hasEnded() {
            return System.nanoTime() - endsAtNanos > 0;
        }
    }
}
