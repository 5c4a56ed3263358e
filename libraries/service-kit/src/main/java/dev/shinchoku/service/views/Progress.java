package dev.shinchoku.service.views;

/**
 * How far a rebuild is.
 *
 * @param done messages that it has applied for good
 * @param total messages on the topics as seen now
 * @param level whether it has read, on every partition, all that the serving group has read and the partition still holds
 */
public record Progress(long done, long total, boolean level) {
    public static final Progress UNKNOWN = new Progress(0, 0, false);

    public long remaining() {
        return Math.max(0, total - done);
    }

    public double ratio() {
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }
}
