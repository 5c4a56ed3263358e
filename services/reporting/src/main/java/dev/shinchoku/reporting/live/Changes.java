package dev.shinchoku.reporting.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells everybody who follows of every change, and keeps the latest for those who come back. */
public final class Changes {
    private static final int KEPT = 2_000;

    private final Deque<Change> latest = new ArrayDeque<>();
    private final Set<Follower> followers = new HashSet<>();
    private volatile boolean ended;

    public synchronized void add(Change change) {
        latest.addLast(change);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
        followers.forEach(follower -> follower.offer(change));
    }

    /** Some changes were missed: everybody has to read anew. */
    public synchronized void lost() {
        latest.clear();
        followers.forEach(Follower::loseTrack);
    }

    /**
     * @param after the position of the last change that the follower has seen; where it is not kept any more, the follower is told to read
     *        anew
     */
    public synchronized Follower follow(Optional<String> after) {
        Follower follower = new Follower(this);
        after.ifPresent(position -> catchUp(follower, position));
        followers.add(follower);
        return follower;
    }

    public synchronized int followers() {
        return followers.size();
    }

    /** Nothing more will come: all followers go. */
    public void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    synchronized void leave(Follower follower) {
        followers.remove(follower);
    }

    private void catchUp(Follower follower, String position) {
        List<String> positions = latest.stream().map(Change::position).toList();
        int seen = positions.lastIndexOf(position);
        if (seen < 0) {
            follower.loseTrack();
        }
        new ArrayList<>(latest).subList(seen < 0 ? latest.size() : seen + 1, latest.size()).forEach(follower::offer);
    }
}
