package dev.shinchoku.intake.telling;

import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.stereotype.Component;

/** Secrets that nobody guesses: 192 bits, in letters that an address can hold. */
@Component
public class Secrets {
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }
}
