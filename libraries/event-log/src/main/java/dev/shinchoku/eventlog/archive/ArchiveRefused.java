package dev.shinchoku.eventlog.archive;

/** A backup or a restore was not done. The message is for the person who asked: why not, and what to do. */
public abstract sealed class ArchiveRefused extends RuntimeException {
    private ArchiveRefused(String message) {
        super(message);
    }

    /** The backup is not whole, not what it was, or none at all. Nothing was written for it. */
    public static final class UnusableBackup extends ArchiveRefused {
        public UnusableBackup(String message) {
            super(message);
        }
    }

    /** The system into which a backup should go is not fit for it. */
    public static final class UnfitTarget extends ArchiveRefused {
        public UnfitTarget(String message) {
            super(message);
        }
    }

    /** MongoDB could not hold the moment of a backup for as long as it took. */
    public static final class SnapshotLost extends ArchiveRefused {
        public SnapshotLost(String message) {
            super(message);
        }
    }
}
