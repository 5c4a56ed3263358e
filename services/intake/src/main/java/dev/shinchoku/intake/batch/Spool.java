package dev.shinchoku.intake.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Answers on their way to a client. Many send everything before they read anything: what the client has not taken lies in a file of a fixed
 * size at most, written round and round, so that neither memory grows nor reading waits for the client, until the file is full.
 */
final class Spool implements Closeable {
    private static final int CHUNK = 1 << 16;

    private final FileChannel file;
    private final long capacity;
    private long added;
    private long taken;
    private boolean ended;
    private boolean abandoned;

    private Spool(FileChannel file, long capacity) {
        this.file = file;
        this.capacity = capacity;
    }

    static Spool open(long capacity) throws IOException {
        return new Spool(FileChannel.open(Files.createTempFile("answers", ".ndjson"), StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE), capacity);
    }

    /** Waits while the file is full. Once nobody takes answers any more it does nothing. */
    synchronized void add(byte[] bytes) throws IOException, InterruptedException {
        for (int from = 0; from < bytes.length && !abandoned;) {
            if (added - taken == capacity) {
                wait();
            } else {
                from += put(bytes, from);
                notifyAll();
            }
        }
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Nobody takes answers any more. */
    synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    synchronized boolean isAbandoned() {
        return abandoned;
    }

    /** Gives all answers to the client, as soon as it takes them; returns after the last. */
    void writeTo(OutputStream client) throws IOException, InterruptedException {
        for (byte[] chunk = take(); chunk.length > 0; chunk = take()) {
            client.write(chunk);
            if (isAllTaken()) {
                client.flush();
            }
        }
        client.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private int put(byte[] bytes, int from) throws IOException {
        if (added == taken) {
            added = 0;
            taken = 0;
        }
        long position = added % capacity;
        long free = Math.min(capacity - position, capacity - (added - taken));
        int written = file.write(ByteBuffer.wrap(bytes, from, (int) Math.min(bytes.length - from, free)), position);
        added += written;
        return written;
    }

    private synchronized byte[] take() throws IOException, InterruptedException {
        while (added == taken && !ended && !abandoned) {
            wait();
        }
        long position = taken % capacity;
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, Math.min(added - taken, capacity - position)));
        while (chunk.hasRemaining() && file.read(chunk, position + chunk.position()) >= 0) {
            // a file may give less at once than asked for
        }
        taken += chunk.position();
        notifyAll();
        return chunk.array();
    }

    private synchronized boolean isAllTaken() {
        return added == taken;
    }
}
