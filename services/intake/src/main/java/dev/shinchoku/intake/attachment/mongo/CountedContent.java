package dev.shinchoku.intake.attachment.mongo;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.shinchoku.intake.attachment.FileRefusal;
import dev.shinchoku.intake.attachment.FileRefused;

/** Counts and hashes what is read through it, and ends at a bound. */
final class CountedContent extends FilterInputStream {
    private final MessageDigest digest;
    private final long maxBytes;
    private long bytes;

    CountedContent(InputStream content, long maxBytes) {
        this(content, maxBytes, sha256Digest());
    }

    private CountedContent(InputStream content, long maxBytes, MessageDigest digest) {
        super(new DigestInputStream(content, digest));
        this.digest = digest;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    long bytes() {
        return bytes;
    }

    /** Of all that was read. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    void mustNotBeEmpty() {
        if (bytes == 0) {
            throw new FileRefused(new FileRefusal.Empty());
        }
    }

    private void count(int read) {
        bytes += read;
        if (bytes > maxBytes) {
            throw new FileRefused(new FileRefusal.TooLarge(maxBytes));
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
