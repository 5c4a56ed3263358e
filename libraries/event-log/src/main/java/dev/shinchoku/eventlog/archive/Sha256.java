package dev.shinchoku.eventlog.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 that grows with what it is shown. */
final class Sha256 {
    private final MessageDigest digest = create();

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    MessageDigest digest() {
        return digest;
    }

    void update(byte[] bytes) {
        digest.update(bytes);
    }

    /** Lower-case hex; comes once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
